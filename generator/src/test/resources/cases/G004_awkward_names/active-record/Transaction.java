package com.example.cases;

/** A transaction. Scaffold made this file once; it is yours. */
public class Transaction extends TransactionBase {}
