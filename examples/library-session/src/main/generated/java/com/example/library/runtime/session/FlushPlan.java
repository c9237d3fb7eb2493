package com.example.library.runtime.session;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What a flush sends, in order: a value, so that it can be looked at before it is sent. */
record FlushPlan(List<FlushStep> steps) {

    /** Sends one step after the other; the first failure ends it. */
    CompletableFuture<Void> send(Client client) {
        CompletableFuture<Void> sent = DatabaseFuture.completed(null);
        for (FlushStep step : steps) sent = sent.thenCompose(done -> step.send(client));
        return sent;
    }

    @Override
    public String toString() {
        return steps.stream().map(FlushStep::toString).collect(Collectors.joining("\n"));
    }
}
