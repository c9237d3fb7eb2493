package com.example.cases;

/** A festival. Scaffold made this file once; it is yours. */
public class Festival extends FestivalBase {}
