package com.example.library;

/** A building with shelves. Scaffold made this file once; it is yours. */
public class Branch extends BranchBase {}
