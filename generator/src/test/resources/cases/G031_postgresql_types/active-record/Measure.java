package com.example.cases;

/** A measure. Scaffold made this file once; it is yours. */
public class Measure extends MeasureBase {}
