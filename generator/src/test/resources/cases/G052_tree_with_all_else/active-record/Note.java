package com.example.cases;

/** A note. Scaffold made this file once; it is yours. */
public class Note extends NoteBase {}
