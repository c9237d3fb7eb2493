package dev.scaffold.bench.vertx;

import dev.scaffold.bench.Candidate;

/** The Vert.x client as it is, with the runtime's layout of pools: what everybody is compared with. */
public final class RawCandidate extends VertxCandidate {

    public RawCandidate(Candidate.Target target) {
        super(Pools.ofLoops(target));
    }
}
