package com.example.cases;

/** A shelf. Scaffold made this file once; it is yours. */
public class Shelf extends ShelfBase {}
