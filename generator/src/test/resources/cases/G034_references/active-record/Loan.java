package com.example.cases;

/** A loan. Scaffold made this file once; it is yours. */
public class Loan extends LoanBase {}
