package com.example.cases;

/** An author profile. Scaffold made this file once; it is yours. */
public class AuthorProfile extends AuthorProfileBase {}
