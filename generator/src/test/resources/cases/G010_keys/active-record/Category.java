package com.example.cases;

/** A category. Scaffold made this file once; it is yours. */
public class Category extends CategoryBase {}
