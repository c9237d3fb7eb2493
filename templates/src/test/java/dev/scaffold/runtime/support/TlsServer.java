package dev.scaffold.runtime.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** PostgreSQL's handshake for encryption, with a certificate of its own, in front of a server that knows none. */
public final class TlsServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final URI target;
    private final Path roots;
    private final SSLContext context;
    private final ServerSocket socket;
    private final AtomicInteger handshakes = new AtomicInteger();

    private TlsServer(URI target, Path roots, SSLContext context) throws IOException {
        this.target = target;
        this.roots = roots;
        this.context = context;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("tls-server", this::accept);
    }

    /**
     * @param host what the certificate is for, as keytool spells it: {@code dns:localhost}
     * @param from since when it is valid, for one day: {@code -1H}, {@code -10d}
     */
    public static TlsServer inFrontOf(String url, Path directory, String host, String from) throws Exception {
        KeyStore keys = keys(directory.resolve("server.p12"), host, from);
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getCertificate("ca").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new TlsServer(URI.create(url), Files.writeString(directory.resolve("roots.pem"), pem), context);
    }

    /** An authority, and a certificate that it has signed. */
    private static KeyStore keys(Path store, String host, String from) throws Exception {
        keytool(store, "-alias ca -dname CN=ca -ext bc:c -startdate -20d -validity 100");
        keytool(
                store,
                "-alias server -signer ca -dname CN=server -ext san=" + host + " -startdate " + from + " -validity 1");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** The JDK can make a certificate only by its tool. */
    private static void keytool(Path store, String what) throws Exception {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(tool, "-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(what.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(said);
    }

    /** That of the database behind it, by way of this server. */
    public String url() {
        return "postgresql://" + target.getUserInfo() + "@localhost:" + socket.getLocalPort() + target.getPath();
    }

    /** The file of the certificate. */
    public Path roots() {
        return roots;
    }

    /** How many clients have accepted the certificate. */
    public int handshakes() {
        return handshakes.get();
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            start("tls-client", () -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        client.getInputStream().readNBytes(8);
        client.getOutputStream().write('S');
        SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        Socket server = new Socket(target.getHost(), target.getPort());
        start("tls-back", () -> copy(server, encrypted));
        // TLS 1.3 tells the server of a refusal only after its own handshake: what comes then counts.
        InputStream in = encrypted.getInputStream();
        int first = in.read();
        if (first < 0) return;
        handshakes.incrementAndGet();
        server.getOutputStream().write(first);
        copy(encrypted, server);
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] part = new byte[8_192];
            for (int read = in.read(part); read > 0; read = in.read(part)) {
                out.write(part, 0, read);
                out.flush();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // Closed by either side, or not accepted: what the client says of it is what counts.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
