package com.example.cases;

/** An author. Scaffold made this file once; it is yours. */
public class Author extends AuthorBase {}
