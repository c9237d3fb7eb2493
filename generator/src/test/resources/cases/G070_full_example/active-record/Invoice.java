package com.example.cases;

/** An invoice. Scaffold made this file once; it is yours. */
public class Invoice extends InvoiceBase {}
