package com.example.library;

/** Someone who may borrow. Scaffold made this file once: it is yours. */
public class Member extends MemberBase {}
