package com.example.cases;

/** A row. Scaffold made this file once; it is yours. */
public class Row extends RowBase {}
