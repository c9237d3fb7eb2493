package com.example.cases;

/** A role text. Scaffold made this file once; it is yours. */
public class RoleText extends RoleTextBase {}
