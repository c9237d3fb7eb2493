package com.example.cases;

/** An egg. Scaffold made this file once; it is yours. */
public class Egg extends EggBase {}
