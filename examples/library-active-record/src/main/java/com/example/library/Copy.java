package com.example.library;

/** One physical book on a shelf. Scaffold made this file once; it is yours. */
public class Copy extends CopyBase {}
