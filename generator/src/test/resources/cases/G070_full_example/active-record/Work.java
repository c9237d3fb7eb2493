package com.example.cases;

/** A work. Scaffold made this file once; it is yours. */
public abstract class Work extends WorkBase {}
