package com.example.cases;

/** Which author did what on which book. Scaffold made this file once; it is yours. */
public class Credit extends CreditBase {}
