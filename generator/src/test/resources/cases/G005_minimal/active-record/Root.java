package com.example.cases;

/** A root. Scaffold made this file once; it is yours. */
public class Root extends RootBase {}
