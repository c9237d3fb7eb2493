package com.example.cases;

/** A words. Scaffold made this file once; it is yours. */
public class Words extends WordsBase {}
