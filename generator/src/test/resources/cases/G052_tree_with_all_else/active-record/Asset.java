package com.example.cases;

/** An asset. Scaffold made this file once; it is yours. */
public abstract class Asset extends AssetBase {}
