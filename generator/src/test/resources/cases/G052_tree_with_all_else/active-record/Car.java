package com.example.cases;

/** A car. Scaffold made this file once; it is yours. */
public class Car extends CarBase {}
