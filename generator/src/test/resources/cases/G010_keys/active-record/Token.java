package com.example.cases;

/** A token. Scaffold made this file once; it is yours. */
public class Token extends TokenBase {}
