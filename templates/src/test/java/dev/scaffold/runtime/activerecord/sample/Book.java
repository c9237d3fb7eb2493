package dev.scaffold.runtime.activerecord.sample;

/** A book. Scaffold made this file once; it is yours. */
public class Book extends BookBase {}
