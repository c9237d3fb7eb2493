package dev.scaffold.runtime.fault;

/** How often a test repeats itself. */
final class Scale {

    private Scale() {}

    /** @param full with {@code -Pfull} */
    static int of(int normal, int full) {
        return Boolean.getBoolean("scaffold.full") ? full : normal;
    }
}
