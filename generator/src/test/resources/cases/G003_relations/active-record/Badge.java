package com.example.cases;

/** At most one for each person. Scaffold made this file once; it is yours. */
public class Badge extends BadgeBase {}
