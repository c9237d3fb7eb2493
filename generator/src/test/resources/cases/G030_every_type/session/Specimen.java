package com.example.cases;

/** Everything has to be said. Scaffold made this file once: it is yours. */
public class Specimen extends SpecimenBase {}
