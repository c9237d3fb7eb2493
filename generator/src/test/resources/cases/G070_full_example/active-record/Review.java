package com.example.cases;

/** A review. Scaffold made this file once; it is yours. */
public class Review extends ReviewBase {}
