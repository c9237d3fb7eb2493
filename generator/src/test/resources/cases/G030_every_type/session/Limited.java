package com.example.cases;

/** Limits over all that has an order. Scaffold made this file once: it is yours. */
public class Limited extends LimitedBase {}
