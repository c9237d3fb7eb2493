package com.example.cases;

/** A book. Scaffold made this file once; it is yours. */
public class Book extends BookBase {}
