package com.example.cases;

/** Someone who wrote, translated or edited a book. Scaffold made this file once; it is yours. */
public class Author extends AuthorBase {}
