package com.example.cases;

/** A series. Scaffold made this file once; it is yours. */
public class Series extends SeriesBase {}
