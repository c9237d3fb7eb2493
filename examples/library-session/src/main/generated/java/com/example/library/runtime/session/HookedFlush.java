package com.example.library.runtime.session;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.InTurn;
import com.example.library.runtime.engine.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** One flush in which others take part: before it is planned, and after it was sent. */
final class HookedFlush {

    private final Session session;
    private final UnitOfWork work;
    private final SessionHooks hooks;
    private final Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>());

    HookedFlush(Session session, UnitOfWork work, SessionHooks hooks) {
        this.session = session;
        this.work = work;
        this.hooks = hooks;
    }

    /** Where no hook is concerned it is planned at once: what is invalid is refused before a transaction begins. */
    CompletableFuture<Void> run() {
        FlushReport pending = work.pending();
        List<Function<Transaction, CompletionStage<?>>> before = before(pending);
        if (!before.isEmpty()) {
            return session.inTransaction(tx -> prepare(tx, before).thenCompose(ready -> {
                FlushReport changed = work.pending();
                return send(session.plan(), changed, tx);
            }));
        }
        FlushPlan plan = session.plan();
        if (plan.steps().isEmpty()) return DatabaseFuture.completed(null);
        return session.inTransaction(tx -> send(plan, pending, tx));
    }

    /** A hook may change other objects, whose own hooks are then called, too: each once. */
    private CompletableFuture<Void> prepare(Transaction tx, List<Function<Transaction, CompletionStage<?>>> calls) {
        return InTurn.run(tx, calls).thenCompose(done -> {
            List<Function<Transaction, CompletionStage<?>>> more = before(work.pending());
            return more.isEmpty() ? DatabaseFuture.completed(null) : prepare(tx, more);
        });
    }

    private CompletableFuture<Void> send(FlushPlan plan, FlushReport written, Transaction tx) {
        if (plan.steps().isEmpty()) return DatabaseFuture.completed(null);
        return session.send(plan, tx)
                .thenCompose(sent -> InTurn.run(tx, after(written)))
                .thenRun(() -> hooks.tell(listener -> listener.afterFlush(session, written)));
    }

    private List<Function<Transaction, CompletionStage<?>>> before(FlushReport report) {
        List<Function<Transaction, CompletionStage<?>>> calls = new ArrayList<>();
        if (!hooks.hasEntities()) return calls;
        for (WriteKind kind : WriteKind.values()) {
            for (Object entity : report.of(kind)) {
                if (asked.add(entity)) calls.addAll(hooks.before(entity, kind));
            }
        }
        return calls;
    }

    private List<Function<Transaction, CompletionStage<?>>> after(FlushReport report) {
        List<Function<Transaction, CompletionStage<?>>> calls = new ArrayList<>();
        if (!hooks.hasEntities()) return calls;
        for (WriteKind kind : WriteKind.values()) {
            for (Object entity : report.of(kind)) calls.addAll(hooks.after(entity, kind));
        }
        return calls;
    }
}
