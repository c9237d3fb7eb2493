package dev.scaffold.runtime.engine.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.PersistenceException;
import dev.scaffold.runtime.support.TestDatabase;
import dev.scaffold.runtime.support.TlsServer;
import io.vertx.pgclient.SslMode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a connection is: a certificate that nobody trusts, is of another host, or is too old, is refused. */
@Tag("XE7")
class PostgresqlTlsTest {

    @TempDir
    Path directory;

    private static String database() {
        return TestDatabase.all().stream()
                .filter(one -> one.dialect() == Dialect.POSTGRESQL)
                .findFirst()
                .orElseThrow()
                .fresh();
    }

    private static void select(String url) {
        try (Engine engine = Engine.connect(url)) {
            engine.execute(Statement.read("select 1"))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static void assertRefused(String url) {
        assertThatThrownBy(() -> select(url)).cause().isInstanceOf(PersistenceException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, DISABLE",
        "127.0.0.1, DISABLE",
        "127.8.9.1, DISABLE",
        "::1, DISABLE",
        "/var/run/postgresql, DISABLE",
        "db.example.org, VERIFY_FULL",
        "localhost.example.org, VERIFY_FULL",
        "10.0.0.7, VERIFY_FULL"
    })
    void anotherMachineIsVerifiedUnlessTheUrlSaysOtherwise(String host, SslMode mode) {
        assertThat(PostgresqlTls.byDefault(host)).isEqualTo(mode);
        String url = "postgresql://u:p@" + (host.contains(":") ? "[" + host + "]" : host.replace("/", "%2F")) + "/db";
        assertThat(PostgresqlTls.options(url).getSslMode()).isEqualTo(mode);
        assertThat(PostgresqlTls.options(url + "?sslmode=require").getSslMode()).isEqualTo(SslMode.REQUIRE);
    }

    @Test
    void aTrustedCertificateOfTheHostIsAccepted() throws Exception {
        try (TlsServer server = TlsServer.inFrontOf(database(), directory, "dns:localhost", "-1H")) {
            select(server.url() + "?sslmode=verify-full&sslrootcert=" + server.roots());
            select(server.url() + "?sslrootcert=" + server.roots() + "&sslmode=verify-ca");
            select(server.url() + "?sslmode=require");
            assertThat(server.handshakes()).isEqualTo(3);
        }
    }

    @Test
    void oneThatNobodyTrustsIsRefused() throws Exception {
        try (TlsServer server = TlsServer.inFrontOf(database(), directory, "dns:localhost", "-1H")) {
            assertRefused(server.url() + "?sslmode=verify-full");
            assertRefused(server.url() + "?sslmode=verify-ca");
        }
    }

    @Test
    void oneOfAnotherHostIsRefusedWhereTheHostCounts() throws Exception {
        try (TlsServer server = TlsServer.inFrontOf(database(), directory, "dns:other.example.org", "-1H")) {
            assertRefused(server.url() + "?sslmode=verify-full&sslrootcert=" + server.roots());
            select(server.url() + "?sslmode=verify-ca&sslrootcert=" + server.roots());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-full", "verify-ca"})
    void anOldOneIsRefused(String mode) throws Exception {
        try (TlsServer server = TlsServer.inFrontOf(database(), directory, "dns:localhost", "-10d")) {
            assertRefused(server.url() + "?sslmode=" + mode + "&sslrootcert=" + server.roots());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-full", "verify-ca", "require"})
    void aServerThatDoesNotEncryptIsRefused(String mode) {
        assertRefused(database() + "?sslmode=" + mode);
    }
}
