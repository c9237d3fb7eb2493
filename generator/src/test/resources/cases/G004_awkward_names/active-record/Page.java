package com.example.cases;

/** A page. Scaffold made this file once; it is yours. */
public class Page extends PageBase {}
