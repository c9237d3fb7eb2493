package com.example.cases;

/** A profile. Scaffold made this file once; it is yours. */
public class Profile extends ProfileBase {}
