package com.example.library;

/** What a book is about. Subjects form a tree. Scaffold made this file once; it is yours. */
public class Subject extends SubjectBase {}
