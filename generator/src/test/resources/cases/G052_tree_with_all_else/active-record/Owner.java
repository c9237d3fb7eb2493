package com.example.cases;

/** An owner. Scaffold made this file once; it is yours. */
public class Owner extends OwnerBase {}
