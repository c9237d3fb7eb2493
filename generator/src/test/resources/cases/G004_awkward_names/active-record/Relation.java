package com.example.cases;

/** A relation. Scaffold made this file once; it is yours. */
public class Relation extends RelationBase {}
