package dev.scaffold.runtime.engine;

/** Placeholder until the engine lands: lets the modules compile. */
public abstract non-sealed class Transaction implements Client {}
