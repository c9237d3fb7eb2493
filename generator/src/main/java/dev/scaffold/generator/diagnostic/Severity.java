package dev.scaffold.generator.diagnostic;

/** Whether a problem stops the run. */
public enum Severity {
    ERROR,
    WARNING
}
