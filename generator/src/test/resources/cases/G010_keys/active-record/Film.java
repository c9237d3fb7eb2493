package com.example.cases;

/** A film. Scaffold made this file once; it is yours. */
public class Film extends FilmBase {}
