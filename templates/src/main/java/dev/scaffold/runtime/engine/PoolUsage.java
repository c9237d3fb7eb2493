package dev.scaffold.runtime.engine;

/**
 * A moment of a pool of connections.
 *
 * @param size the most connections there may be
 * @param open those there are
 * @param inUse those of them that somebody has
 * @param opening those that are being opened, besides
 * @param waiting calls that wait for one
 */
public record PoolUsage(int size, int open, int inUse, int opening, int waiting) {

    /** Of two pools together. */
    public PoolUsage plus(PoolUsage other) {
        return new PoolUsage(
                size + other.size,
                open + other.open,
                inUse + other.inUse,
                opening + other.opening,
                waiting + other.waiting);
    }

    @Override
    public String toString() {
        return size + " in all, " + inUse + " in use, " + waiting + " waiting";
    }
}
