package com.example.library;

/** A work that was published, not one of its copies. Scaffold made this file once; it is yours. */
public class Book extends BookBase {}
