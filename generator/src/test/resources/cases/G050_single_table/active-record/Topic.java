package com.example.cases;

/** A topic. Scaffold made this file once; it is yours. */
public class Topic extends TopicBase {}
