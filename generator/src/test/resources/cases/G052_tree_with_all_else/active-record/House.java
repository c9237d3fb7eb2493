package com.example.cases;

/** A house. Scaffold made this file once; it is yours. */
public class House extends HouseBase {}
