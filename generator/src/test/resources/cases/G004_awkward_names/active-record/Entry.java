package com.example.cases;

/** An entry. Scaffold made this file once; it is yours. */
public class Entry extends EntryBase {}
