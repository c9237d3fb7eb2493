package com.example.cases;

/** A country. Scaffold made this file once; it is yours. */
public class Country extends CountryBase {}
