package com.example.cases;

/** A biography. Scaffold made this file once; it is yours. */
public class Biography extends BiographyBase {}
