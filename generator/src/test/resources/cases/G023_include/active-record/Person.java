package com.example.cases;

/** A person. Scaffold made this file once; it is yours. */
public class Person extends PersonBase {}
