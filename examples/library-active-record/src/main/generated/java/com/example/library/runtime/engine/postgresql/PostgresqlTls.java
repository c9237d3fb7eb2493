package com.example.library.runtime.engine.postgresql;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whether a connection is encrypted and to whom it is. {@code sslmode} of the URL says so; without it the traffic of another
 * machine is encrypted and its certificate verified, and that of this machine is not. {@code sslrootcert} names a file of
 * certificates in PEM to trust in place of those that Java trusts.
 */
final class PostgresqlTls {

    private static final Pattern MODE = Pattern.compile("[?&]sslmode=");
    private static final Pattern ROOTS = Pattern.compile("([?&])sslrootcert=([^&]*)&?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1|/.*", Pattern.CASE_INSENSITIVE);

    private PostgresqlTls() {}

    /** @param url of the database; not printed */
    static PgConnectOptions options(String url) {
        Matcher named = ROOTS.matcher(url);
        String roots = named.find() ? decoded(named.group(2)) : null;
        String rest = roots == null ? url : named.replaceFirst("$1").replaceFirst("[?&]$", "");
        PgConnectOptions options = PgConnectOptions.fromUri(rest);
        if (!MODE.matcher(url).find()) options.setSslMode(byDefault(options.getHost()));
        return options.setSslOptions(tls(options.getSslMode(), roots));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static SslMode byDefault(String host) {
        return LOOPBACK.matcher(host).matches() ? SslMode.DISABLE : SslMode.VERIFY_FULL;
    }

    /** As PostgreSQL's own clients do: up to {@code require} encrypted but not verified. */
    private static ClientSSLOptions tls(SslMode mode, @Nullable String roots) {
        ClientSSLOptions options = new ClientSSLOptions();
        return switch (mode) {
            case DISABLE, ALLOW, PREFER, REQUIRE -> options.setTrustAll(true).setHostnameVerificationAlgorithm("");
            case VERIFY_CA -> options.setTrustOptions(trusted(roots)).setHostnameVerificationAlgorithm("");
            case VERIFY_FULL -> options.setTrustOptions(trusted(roots)).setHostnameVerificationAlgorithm("HTTPS");
        };
    }

    private static TrustOptions trusted(@Nullable String roots) {
        if (roots != null) return new PemTrustOptions().addCertPath(roots);
        try {
            TrustManagerFactory java = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            java.init((KeyStore) null);
            return TrustOptions.wrap(java.getTrustManagers()[0]);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no certificates to trust", missing);
        }
    }
}
