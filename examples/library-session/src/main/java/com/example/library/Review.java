package com.example.library;

/** What a member thinks of a book. Scaffold made this file once: it is yours. */
public class Review extends ReviewBase {}
