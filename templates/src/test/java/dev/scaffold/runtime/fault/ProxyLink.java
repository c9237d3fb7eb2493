package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.fault.FaultProxy.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a {@link FaultProxy}: two sockets, and a thread for each direction. */
final class ProxyLink {

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicInteger ended = new AtomicInteger();
    private boolean paused;
    private volatile boolean closed;
    private volatile boolean resetOnAnswer;
    private volatile boolean silent;

    ProxyLink(FaultProxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        start(Side.CLIENT, client, server);
        start(Side.SERVER, server, client);
    }

    private void start(Side side, Socket from, Socket to) {
        Thread pump = new Thread(() -> pump(side, from, to), "fault-proxy-" + side);
        pump.setDaemon(true);
        pump.start();
    }

    private void pump(Side side, Socket from, Socket to) {
        Map<FaultRule, Trigger.Watch> watches = new HashMap<>();
        byte[] chunk = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                awaitResumed();
                if (side == Side.SERVER && resetOnAnswer) reset();
                if (silent) continue;
                int passed = 0;
                for (FaultRule rule : proxy.rules()) {
                    if (rule.side != side) continue;
                    int at = watches.computeIfAbsent(rule, key -> key.trigger.begin())
                            .hit(chunk, length);
                    if (at < passed || !rule.take()) continue;
                    pass(out, chunk, passed, at);
                    passed = at;
                    rule.fire(this);
                    awaitResumed();
                }
                if (!silent) pass(out, chunk, passed, length);
            }
            to.shutdownOutput();
            if (silent || ended.incrementAndGet() == 2) close();
        } catch (IOException | InterruptedException gone) {
            close();
        }
    }

    private void pass(OutputStream out, byte[] chunk, int from, int to) throws IOException, InterruptedException {
        if (closed) throw new IOException("closed");
        int step = proxy.slice() > 0 ? proxy.slice() : Math.max(1, to - from);
        long delay = proxy.latencyMillis();
        if (delay > 0 && to > from) TimeUnit.MILLISECONDS.sleep(delay);
        for (int at = from; at < to; at += step) {
            out.write(chunk, at, Math.min(step, to - at));
            out.flush();
        }
    }

    private synchronized void awaitResumed() throws InterruptedException {
        while (paused && !closed) wait();
    }

    /** What is sent from now on is lost, and nobody is told: a firewall that has forgotten the connection. */
    void silence() {
        silent = true;
    }

    /** Nothing is passed on until {@link #resume}. */
    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** What the server sends next is lost, and the connection with it. */
    void resetOnAnswer() {
        resetOnAnswer = true;
    }

    /** Ends both connections with RST in place of FIN. */
    void reset() {
        try {
            client.setSoLinger(true, 0);
            server.setSoLinger(true, 0);
        } catch (IOException gone) {
            // It has been closed already.
        }
        close();
    }

    /** Says to the client that the server sends no more; the other direction goes on. */
    void halfClose() {
        try {
            client.shutdownOutput();
        } catch (IOException gone) {
            close();
        }
    }

    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        proxy.ended(this);
        try {
            client.close();
            server.close();
        } catch (IOException gone) {
            // It is over in any case.
        }
    }
}
