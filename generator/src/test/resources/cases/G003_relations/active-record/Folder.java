package com.example.cases;

/** A tree; what stands in a folder goes with it. Scaffold made this file once; it is yours. */
public class Folder extends FolderBase {}
