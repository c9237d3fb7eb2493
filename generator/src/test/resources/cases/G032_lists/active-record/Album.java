package com.example.cases;

/** An album. Scaffold made this file once; it is yours. */
public class Album extends AlbumBase {}
