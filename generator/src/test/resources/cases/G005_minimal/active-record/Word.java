package com.example.cases;

/** A word. Scaffold made this file once; it is yours. */
public class Word extends WordBase {}
