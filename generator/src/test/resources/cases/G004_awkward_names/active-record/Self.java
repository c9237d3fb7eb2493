package com.example.cases;

/** A self. Scaffold made this file once; it is yours. */
public class Self extends SelfBase {}
