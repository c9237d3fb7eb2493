package com.example.cases;

/** What is not said is known. Scaffold made this file once: it is yours. */
public class Preset extends PresetBase {}
