package dev.scaffold.generator.syntax;

/** Which moments of a row are kept: {@code timestamps: true | created | false}. */
public enum Timestamps {
    /** The insert and the last write. */
    BOTH,
    /** The insert. */
    CREATED,
    NONE
}
