package com.example.cases;

/** A badge. Scaffold made this file once; it is yours. */
public class Badge extends BadgeBase {}
