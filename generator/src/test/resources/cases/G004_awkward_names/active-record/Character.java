package com.example.cases;

/** A character. Scaffold made this file once; it is yours. */
public class Character extends CharacterBase {}
