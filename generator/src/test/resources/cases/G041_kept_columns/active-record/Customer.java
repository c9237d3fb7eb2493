package com.example.cases;

/** A customer. Scaffold made this file once; it is yours. */
public class Customer extends CustomerBase {}
