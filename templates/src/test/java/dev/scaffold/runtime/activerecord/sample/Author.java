package dev.scaffold.runtime.activerecord.sample;

/** An author. Scaffold made this file once; it is yours. */
public class Author extends AuthorBase {}
