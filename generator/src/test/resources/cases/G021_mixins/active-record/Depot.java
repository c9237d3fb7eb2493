package com.example.cases;

/** A depot. Scaffold made this file once; it is yours. */
public class Depot extends DepotBase {}
