package com.example.cases;

/** An offer. Scaffold made this file once; it is yours. */
public class Offer extends OfferBase {}
