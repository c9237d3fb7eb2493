package com.example.cases;

/** A castle. Scaffold made this file once; it is yours. */
public class Castle extends CastleBase {}
