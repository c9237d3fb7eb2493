package com.example.cases;

/** A document. Scaffold made this file once; it is yours. */
public class Document extends DocumentBase {}
