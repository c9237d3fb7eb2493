package com.example.cases;

/** A genre. Scaffold made this file once; it is yours. */
public class Genre extends GenreBase {}
