package dev.scaffold.bench.vertx;

import dev.scaffold.bench.Candidate;

/** The Vert.x client as it is commonly used: one pool. */
public final class SharedPoolCandidate extends VertxCandidate {

    public SharedPoolCandidate(Candidate.Target target) {
        super(Pools.shared(target));
    }
}
