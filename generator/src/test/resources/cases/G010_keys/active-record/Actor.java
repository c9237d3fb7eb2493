package com.example.cases;

/** An actor. Scaffold made this file once; it is yours. */
public class Actor extends ActorBase {}
