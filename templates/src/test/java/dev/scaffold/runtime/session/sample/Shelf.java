package dev.scaffold.runtime.session.sample;

/** Scaffold made this file once: it is yours. */
public class Shelf extends ShelfBase {}
