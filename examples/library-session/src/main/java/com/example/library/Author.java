package com.example.library;

/** Someone who wrote or edited a book. Scaffold made this file once: it is yours. */
public class Author extends AuthorBase {}
