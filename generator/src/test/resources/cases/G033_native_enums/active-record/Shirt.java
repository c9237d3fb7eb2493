package com.example.cases;

/** A shirt. Scaffold made this file once; it is yours. */
public class Shirt extends ShirtBase {}
