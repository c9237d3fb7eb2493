package dev.scaffold.runtime.activerecord.sample;

/** A tag. Scaffold made this file once; it is yours. */
public class Tag extends TagBase {}
