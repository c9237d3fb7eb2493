package com.example.cases;

/** Who plays what in which film. Scaffold made this file once; it is yours. */
public class Credit extends CreditBase {}
