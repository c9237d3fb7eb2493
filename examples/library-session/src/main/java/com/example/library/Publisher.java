package com.example.library;

/** A house that brings books out. Scaffold made this file once: it is yours. */
public class Publisher extends PublisherBase {}
