package com.example.cases;

/** A rumour. Scaffold made this file once; it is yours. */
public class Rumour extends RumourBase {}
