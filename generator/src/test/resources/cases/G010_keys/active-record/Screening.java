package com.example.cases;

/** A screening. Scaffold made this file once; it is yours. */
public class Screening extends ScreeningBase {}
