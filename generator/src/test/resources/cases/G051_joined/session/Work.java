package com.example.cases;

/** Something that was written. Scaffold made this file once: it is yours. */
public abstract class Work extends WorkBase {}
