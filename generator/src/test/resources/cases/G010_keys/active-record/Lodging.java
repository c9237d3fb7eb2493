package com.example.cases;

/** A lodging. Scaffold made this file once; it is yours. */
public class Lodging extends LodgingBase {}
