package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.fault.FaultProxy.Side;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What a connection may be doing when something happens to it, each told by what goes over the wire. */
enum Phase {
    /** Asked whether TLS is spoken. */
    TLS,
    /** Told who wants to connect to what. */
    STARTUP,
    /** A statement is to be prepared. */
    PARSE,
    /** Its binds have been sent. */
    EXECUTE,
    /** The same of a statement that is a transaction of its own, and writes. */
    SINGLE_WRITE,
    FIRST_ROW,
    MIDDLE_ROW,
    COMMIT,
    ROLLBACK;

    static final String REFUSED = "the user's own failure";

    /** The phases that a connection goes through once, before anybody has it. */
    boolean isConnecting() {
        return this == TLS || this == STARTUP;
    }

    /** Has {@code fault} done to the next connection that gets there. */
    FaultRule on(FaultProxy proxy, Consumer<ProxyLink> fault) {
        return switch (this) {
            case TLS -> proxy.once(Side.CLIENT, Trigger.insteadOf(new byte[] {4, (byte) 210, 22, 47}), fault);
            case STARTUP -> proxy.once(Side.CLIENT, Trigger.after("user"), fault);
            case PARSE -> proxy.once(Side.CLIENT, Trigger.after("as parsed"), fault);
            case EXECUTE -> proxy.once(Side.CLIENT, Trigger.after("a value"), fault);
            case SINGLE_WRITE -> proxy.once(Side.CLIENT, Trigger.after("single"), fault);
            case FIRST_ROW -> proxy.once(Side.SERVER, Trigger.insteadOf("row 1000"), fault);
            case MIDDLE_ROW -> proxy.once(Side.SERVER, Trigger.insteadOf("row 1500"), fault);
            case COMMIT -> proxy.once(Side.CLIENT, Trigger.after("commit"), fault);
            case ROLLBACK -> proxy.once(Side.CLIENT, Trigger.after("rollback"), fault);
        };
    }

    /** Does what gets a connection there. */
    CompletableFuture<Result> work(Rig rig) {
        if (this == SINGLE_WRITE) return rig.engine.execute(Rig.insert("single"));
        Statement rows = Statement.read(
                "select 'row ' || n as parsed from generate_series(1000, 2000) as n" + " where $1::text is not null",
                "a value");
        return rig.engine.transaction(tx -> tx.execute(Rig.insert("never"))
                .thenCompose(done -> tx.execute(rows))
                .thenApply(result -> {
                    if (this == ROLLBACK) throw new IllegalArgumentException(REFUSED);
                    return result;
                }));
    }
}
