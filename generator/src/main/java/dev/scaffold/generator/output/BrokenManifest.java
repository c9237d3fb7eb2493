package dev.scaffold.generator.output;

/** The manifest is not what scaffold wrote, so that nothing can be proved from it. */
public final class BrokenManifest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    BrokenManifest(int line) {
        super(Manifest.PATH + ":" + line + " cannot be read");
        this.line = line;
    }

    /** The first line that is not understood, from 1. */
    public int line() {
        return line;
    }
}
