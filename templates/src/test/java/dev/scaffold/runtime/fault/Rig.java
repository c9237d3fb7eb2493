package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.EngineBuilder;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An engine over a fresh database with one table, what stands before it, and the {@link AfterCheck} at the end. */
final class Rig implements AutoCloseable {

    final Engine engine;
    final String url;
    private final AfterCheck check = new AfterCheck();
    private final @Nullable FaultProxy proxy;
    private @Nullable ServerView server;
    private final Dialect dialect;

    private Rig(
            TestDatabase database, String url, boolean proxied, String parameters, UnaryOperator<EngineBuilder> with) {
        this.url = url;
        this.dialect = database.dialect();
        this.server = dialect == Dialect.POSTGRESQL ? new ServerView(url) : null;
        this.proxy = proxied ? new FaultProxy(Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"))) : null;
        String used = proxy == null ? url : proxy.through(url);
        this.engine = with.apply(Engine.builder(used + parameters)).build();
    }

    /** Directly to the database. */
    static Rig of(TestDatabase database, UnaryOperator<EngineBuilder> with) {
        return new Rig(database, fresh(database), false, "", with);
    }

    /** Through a proxy to PostgreSQL. */
    static Rig proxied(UnaryOperator<EngineBuilder> with) {
        return proxied("", with);
    }

    /** Directly to a server of the test's own. */
    static Rig of(ThrowAwayServer server, UnaryOperator<EngineBuilder> with) {
        return new Rig(postgresql(), server.url(), false, "", with);
    }

    /** Through a proxy to a server of the test's own. */
    static Rig proxied(ThrowAwayServer server, UnaryOperator<EngineBuilder> with) {
        return new Rig(postgresql(), server.url(), true, "", with);
    }

    /** @param parameters of the engine's URL */
    static Rig proxied(String parameters, UnaryOperator<EngineBuilder> with) {
        return new Rig(postgresql(), fresh(postgresql()), true, parameters, with);
    }

    static TestDatabase postgresql() {
        return TestDatabase.all().get(1);
    }

    static String fresh(TestDatabase database) {
        return database.fresh("create table item (id " + database.identity() + ", name varchar(40) not null)");
    }

    /** The table of both samples' tags. */
    Rig withTags() {
        TestDatabase database = TestDatabase.all().stream()
                .filter(one -> one.dialect() == dialect)
                .findFirst()
                .orElseThrow();
        Wait.forValue(engine.execute(Statement.write("create table tag (id " + database.identity()
                + ", name varchar(40) not null, version integer not null, created_at timestamp with time zone not null,"
                + " updated_at timestamp with time zone not null)")));
        return this;
    }

    FaultProxy proxy() {
        return Objects.requireNonNull(proxy, "there is no proxy");
    }

    ServerView server() {
        return Objects.requireNonNull(server, "there is no server");
    }

    /** From now on it is the server of {@code url} that is looked at. */
    void look(String url) {
        server().close();
        server = new ServerView(url);
    }

    static Statement insert(String name) {
        return Statement.write("insert into item (name) values ($1)", name);
    }

    /** Runs for a minute unless it is stopped. */
    Statement slow() {
        return dialect == Dialect.POSTGRESQL
                ? Statement.read("select 1 from pg_sleep(60)")
                : Statement.read("with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000000)"
                        + " select count(*) from n");
    }

    static long number(Client client, String sql) {
        return Wait.forValue(client.execute(Statement.read(sql))).rows().get(0).getLong(0);
    }

    long items() {
        return number(engine, "select count(*) from item");
    }

    /** {@code count} transactions that have begun, each with a connection of its own, until {@code end} completes. */
    List<CompletableFuture<Void>> hold(int count, CompletableFuture<Void> end) {
        List<CompletableFuture<Void>> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompletableFuture<Transaction> begun = new CompletableFuture<>();
            held.add(engine.transaction(tx -> {
                begun.complete(tx);
                return end;
            }));
            Wait.forValue(begun);
        }
        return held;
    }

    /** How many transactions that write can be open at once. */
    int writers() {
        return dialect == Dialect.SQLITE ? 1 : engine.usage().size();
    }

    /** As many transactions at once as there can be, each with two statements: every slot is there, and used by one. */
    void everyConnectionServesOne() {
        int connections = writers();
        CompletableFuture<Void> end = new CompletableFuture<>();
        List<CompletableFuture<Result>> all = new ArrayList<>();
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            CompletableFuture<Void> ready = new CompletableFuture<>();
            begun.add(ready);
            all.add(engine.transaction(tx -> tx.execute(insert("probe"))
                    .thenCompose(done -> {
                        ready.complete(null);
                        return end;
                    })
                    .thenCompose(done -> tx.execute(Statement.write("delete from item where name = 'probe'")))));
        }
        begun.forEach(Wait::forValue);
        end.complete(null);
        all.forEach(Wait::forValue);
    }

    void expectBlockedLoop() {
        check.expectBlockedLoop();
    }

    void expectWarnings(String logger) {
        check.expectWarnings(logger);
    }

    /** Nothing is held any more, also before more is done. */
    void idle() {
        check.idle(engine, server);
    }

    @Override
    public void close() {
        idle();
        Wait.forValue(engine.closeAsync());
        check.closed(server);
        if (server != null) server.close();
        if (proxy != null) proxy.close();
        check.end();
    }
}
