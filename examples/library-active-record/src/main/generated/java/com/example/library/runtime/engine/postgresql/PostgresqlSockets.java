package com.example.library.runtime.engine.postgresql;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.netty.channel.socket.SocketChannel;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.transport.Transport;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one loop, as Vert.x makes them. The client can only say goodbye to a server and wait for its answer, even
 * where it gives up a connection that is being made: this can cut them.
 */
final class PostgresqlSockets implements Transport, io.vertx.core.spi.transport.Transport {

    private final io.vertx.core.spi.transport.Transport made = Transport.NIO.implementation();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    /** Those that have said goodbye and have had no answer. */
    void cutUnanswered() {
        cut(SocketChannel::isOutputShutdown);
    }

    void cutAll() {
        cut(socket -> true);
    }

    private void cut(Predicate<SocketChannel> which) {
        open.stream()
                .filter(which)
                .filter(Channel::isRegistered)
                .forEach(socket -> socket.eventLoop()
                        .execute(() -> socket.unsafe().close(socket.unsafe().voidPromise())));
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        ChannelFactory<? extends Channel> factory = made.channelFactory(domainSocket);
        return () -> known(factory.newChannel());
    }

    private Channel known(Channel channel) {
        if (channel instanceof SocketChannel socket) {
            open.add(socket);
            socket.closeFuture().addListener(closed -> open.remove(socket));
        }
        return channel;
    }

    @Override
    public String name() {
        return Transport.NIO.name();
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public @Nullable Throwable unavailabilityCause() {
        return null;
    }

    @Override
    public io.vertx.core.spi.transport.Transport implementation() {
        return this;
    }

    @Override
    public boolean supportsDomainSockets() {
        return made.supportsDomainSockets();
    }

    @Override
    public java.net.SocketAddress convert(SocketAddress address) {
        return made.convert(address);
    }

    @Override
    public SocketAddress convert(java.net.SocketAddress address) {
        return made.convert(address);
    }

    @Override
    public void configure(ClientOptionsBase options, int timeout, boolean domainSocket, Bootstrap bootstrap) {
        made.configure(options, timeout, domainSocket, bootstrap);
    }

    @Override
    public IoHandlerFactory ioHandlerFactory() {
        return made.ioHandlerFactory();
    }

    @Override
    public DatagramChannel datagramChannel() {
        return made.datagramChannel();
    }

    @Override
    @SuppressWarnings("deprecation")
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return made.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return made.serverChannelFactory(domainSocket);
    }
}
