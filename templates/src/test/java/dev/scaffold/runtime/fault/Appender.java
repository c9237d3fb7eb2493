package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.fault.History.Append;
import dev.scaffold.runtime.fault.History.Op;
import dev.scaffold.runtime.fault.History.Outcome;
import dev.scaffold.runtime.fault.History.Read;
import dev.scaffold.runtime.fault.History.Txn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** Random transactions that read lists and append to them, each value once; and what became of them. */
final class Appender {

    static final int KEYS = 10;

    private static final AtomicInteger VALUES = new AtomicInteger();

    private final Engine engine;
    private final TransactionOptions options;
    private final Random random;

    Appender(Engine engine, TransactionOptions options, long seed) {
        this.engine = engine;
        this.options = options;
        this.random = new Random(seed);
    }

    static void createLists(Engine engine) {
        Wait.forValue(engine.execute(
                Statement.write("create table list (id integer primary key, items varchar(1000000) not null)")));
        for (int key = 0; key < KEYS; key++) {
            Wait.forValue(engine.execute(Statement.write("insert into list (id, items) values ($1, '')", key)));
        }
    }

    static Map<Integer, List<Integer>> lists(Engine engine) {
        Map<Integer, List<Integer>> all = new HashMap<>();
        for (int key = 0; key < KEYS; key++) {
            all.put(key, Wait.forValue(read(engine, key)));
        }
        return all;
    }

    private static CompletableFuture<List<Integer>> read(Client client, int key) {
        return client.execute(Statement.read("select items from list where id = $1", key))
                .thenApply(result -> numbers(String.valueOf(result.rows().get(0).getString(0))));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    /**
     * One transaction, to its end.
     *
     * @param outcome of what it failed with, null when it did not
     */
    Txn once(String name, Function<Throwable, Outcome> outcome) {
        List<Op> planned = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            int key = random.nextInt(KEYS);
            planned.add(new Read(key, List.of()));
            if (random.nextInt(3) > 0)
                planned.add(new Append(random.nextInt(4) > 0 ? key : random.nextInt(KEYS), next()));
        }
        // What an earlier attempt read is of no interest.
        AtomicReference<List<Op>> last = new AtomicReference<>(List.of());
        CompletableFuture<Void> run = engine.transaction(options, tx -> {
            List<Op> done = new ArrayList<>();
            last.set(done);
            CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
            for (Op op : planned) all = all.thenCompose(before -> run(tx, op, done));
            return all;
        });
        if (random.nextInt(50) == 0) run.cancel(true);
        Outcome ended = outcome.apply(Wait.forFailure(run));
        return new Txn(name, ended, ended == Outcome.COMMITTED ? last.get() : onlyAppends(planned));
    }

    private static List<Op> onlyAppends(List<Op> planned) {
        return planned.stream().filter(Append.class::isInstance).toList();
    }

    private static int next() {
        return VALUES.incrementAndGet();
    }

    private static CompletableFuture<Void> run(Transaction tx, Op op, List<Op> done) {
        if (op instanceof Append append) {
            Statement write = Statement.write(
                    "update list set items = items || $1 where id = $2", " " + append.value(), append.key());
            return tx.execute(write).thenAccept(written -> done.add(op));
        }
        return read(tx, op.key()).thenAccept(found -> done.add(new Read(op.key(), found)));
    }
}
