package com.example.cases;

/** Nothing has to be said. Scaffold made this file once; it is yours. */
public class Anything extends AnythingBase {}
