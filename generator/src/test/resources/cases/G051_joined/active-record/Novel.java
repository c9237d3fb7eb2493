package com.example.cases;

/** A novel. Scaffold made this file once; it is yours. */
public class Novel extends NovelBase {}
