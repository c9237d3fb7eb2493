package com.example.cases;

/** A tag. Scaffold made this file once; it is yours. */
public class Tag extends TagBase {}
