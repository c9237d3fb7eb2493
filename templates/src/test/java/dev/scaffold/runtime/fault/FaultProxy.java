package dev.scaffold.runtime.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A TCP proxy before a server that does to connections what networks do, at a time that the test decides. */
final class FaultProxy implements AutoCloseable {

    /** Who sends. */
    enum Side {
        CLIENT,
        SERVER
    }

    /** What becomes of a new connection. */
    enum Accept {
        PASS,
        /** Accepted, and reset at once. */
        RESET,
        /** Accepted, and never answered. */
        SILENCE
    }

    private final List<ProxyLink> links = new CopyOnWriteArrayList<>();
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
    private final List<Socket> silent = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final int port;
    private volatile ServerSocket listener;
    private volatile int target;
    private volatile Accept accept = Accept.PASS;
    private volatile long latencyMillis;
    private volatile int slice;

    /** @param target the server's port on this machine */
    FaultProxy(int target) {
        this.target = target;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    private ServerSocket listen(int onPort) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 500);
            Thread acceptor = new Thread(() -> accept(socket), "fault-proxy-accept");
            acceptor.setDaemon(true);
            acceptor.start();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                accepted.incrementAndGet();
                accepted(client);
            } catch (IOException closed) {
                // The listener, or the server behind it, is away.
            }
        }
    }

    private void accepted(Socket client) throws IOException {
        switch (accept) {
            case SILENCE -> silent.add(client);
            case RESET -> {
                client.setSoLinger(true, 0);
                client.close();
            }
            case PASS -> {
                ProxyLink link;
                try {
                    link = new ProxyLink(this, client, new Socket(InetAddress.getLoopbackAddress(), target));
                } catch (IOException away) {
                    client.close();
                    throw away;
                }
                links.add(link);
                link.start();
            }
        }
    }

    /** {@code url} of the server, by way of this proxy. */
    String through(String url) {
        return url.replaceFirst("@[^/]*/", "@127.0.0.1:" + port + "/");
    }

    /** Has {@code action} done to the next connection on which {@code side} sends what {@code trigger} waits for. */
    FaultRule once(Side side, Trigger trigger, Consumer<ProxyLink> action) {
        return times(1, side, trigger, action);
    }

    FaultRule times(int times, Side side, Trigger trigger, Consumer<ProxyLink> action) {
        FaultRule rule = new FaultRule(side, trigger, times, action);
        rules.add(rule);
        return rule;
    }

    void forget(FaultRule rule) {
        rules.remove(rule);
    }

    List<FaultRule> rules() {
        return rules;
    }

    /** The connections that are open. */
    List<ProxyLink> links() {
        return links;
    }

    void ended(ProxyLink link) {
        links.remove(link);
    }

    /** How many connections have been accepted. */
    int accepted() {
        return accepted.get();
    }

    void accept(Accept how) {
        accept = how;
    }

    /** New connections are refused: nobody listens. */
    void refuse() {
        close(listener);
    }

    void listenAgain() {
        listener = listen(port);
    }

    /** New connections go to another port; those that are open stay. */
    void target(int other) {
        target = other;
    }

    /** How long each chunk takes, either way. */
    void latency(long millis) {
        latencyMillis = millis;
    }

    long latencyMillis() {
        return latencyMillis;
    }

    /** At most so many bytes are sent at once; zero for as many as come. */
    void slice(int bytes) {
        slice = bytes;
    }

    int slice() {
        return slice;
    }

    void resetAll() {
        links.forEach(ProxyLink::reset);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        close(listener);
        silent.forEach(FaultProxy::close);
        links.forEach(ProxyLink::close);
    }
}
