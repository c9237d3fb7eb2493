package com.example.cases;

/** Scaffold made this file once: it is yours. */
public abstract class Work extends WorkBase {}
