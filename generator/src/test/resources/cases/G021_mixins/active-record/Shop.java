package com.example.cases;

/** A shop. Scaffold made this file once; it is yours. */
public class Shop extends ShopBase {}
