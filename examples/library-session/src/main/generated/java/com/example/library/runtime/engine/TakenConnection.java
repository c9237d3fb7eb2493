package com.example.library.runtime.engine;

import java.util.concurrent.atomic.AtomicBoolean;

/** A connection whose listeners are told, once, when it is given back. */
final class TakenConnection extends ForwardingConnection {

    private final Runnable returned;
    private final AtomicBoolean told = new AtomicBoolean();

    TakenConnection(DriverConnection connection, Runnable returned) {
        super(connection);
        this.returned = returned;
    }

    @Override
    void isGivenBack() {
        if (told.compareAndSet(false, true)) returned.run();
    }
}
