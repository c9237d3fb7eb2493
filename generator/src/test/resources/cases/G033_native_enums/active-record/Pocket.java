package com.example.cases;

/** A pocket. Scaffold made this file once; it is yours. */
public class Pocket extends PocketBase {}
