package com.example.cases;

/** A take. Scaffold made this file once; it is yours. */
public class Take extends TakeBase {}
