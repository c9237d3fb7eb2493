package com.example.cases;

/** A key card. Scaffold made this file once; it is yours. */
public class KeyCard extends KeyCardBase {}
