package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Engine;
import com.example.library.runtime.engine.Transaction;
import com.example.library.runtime.mapping.Mapping;

/** Which client a call uses that was given none, and when it must be given one. */
final class Clients {

    private Clients() {}

    /** The default engine, for {@code call} ({@code Book.objects}) as a whole. */
    static Client byDefault(String call) {
        refuseInsideCallback(call + "()", call + "(tx)");
        return Engine.current();
    }

    /** The client that {@code entity} remembers, for its method {@code call}; the default engine when it has none. */
    static Client of(RecordState<?, ?> entity, String call) {
        Client bound = entity.client();
        if (bound instanceof Transaction) return bound;
        refuseInsideCallback(entity.entity() + "." + call + "()", "using(tx)." + call + "()");
        return bound != null ? bound : Engine.current();
    }

    /**
     * Refuses the use of a manager or queryset over an engine in a transaction's callback, unless it was made there, where
     * the engine was named.
     */
    static void refuseToGoAround(Client client, boolean madeInCallback, Mapping<?, ?> mapping) {
        if (client instanceof Transaction || madeInCallback || !Transaction.insideCallback()) return;
        String entity = mapping.info().entity();
        String door = mapping.children().isEmpty() ? entity : entity + "Manager";
        throw new IllegalStateException(
                "what selects " + entity + " was made before the transaction whose callback runs,"
                        + " and would go around it: write " + door + ".objects(tx)");
    }

    private static void refuseInsideCallback(String call, String remedy) {
        if (!Transaction.insideCallback()) return;
        throw new IllegalStateException(
                call + " in the callback of a transaction would go around the transaction: write " + remedy);
    }
}
