package com.example.cases;

/** A hen. Scaffold made this file once; it is yours. */
public class Hen extends HenBase {}
