package com.example.cases;

/** A leaf. Scaffold made this file once; it is yours. */
public class Leaf extends LeafBase {}
