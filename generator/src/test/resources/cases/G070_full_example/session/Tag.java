package com.example.cases;

/** Scaffold made this file once: it is yours. */
public class Tag extends TagBase {}
