package com.example.cases;

/** Who wrote it. Scaffold made this file once: it is yours. */
public class Author extends AuthorBase {}
