package dev.scaffold.runtime.activerecord.sample;

/** A review. Scaffold made this file once; it is yours. */
public class Review extends ReviewBase {}
