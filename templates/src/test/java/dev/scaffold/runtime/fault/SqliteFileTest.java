package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.support.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One file, used by many, and by a process that is killed. Broken once: with transactions that begin as readers, and with a
 * COMMIT that is not sent.
 */
@Tag("XB44")
class SqliteFileTest {

    private static final int EACH = 8;

    /** Two engines, as in two processes: each of them has a writer, and one waits for the other. */
    @Test
    void writersAndReadersDoNotMeetABusyFile() {
        int times = Scale.of(30, 200);
        TestDatabase sqlite = TestDatabase.all().get(0);
        try (Rig rig = Rig.of(sqlite, options -> options.poolSize(EACH));
                Engine other = Engine.builder(rig.url).poolSize(EACH).build()) {
            List<CompletableFuture<Void>> tasks = new ArrayList<>();
            for (Engine engine : List.of(rig.engine, other)) {
                for (int i = 0; i < EACH; i++) {
                    tasks.add(task(
                            times,
                            () -> Wait.forValue(
                                    engine.transaction(tx -> tx.execute(Statement.read("select count(*) from item"))
                                            .thenCompose(read -> tx.execute(Rig.insert("written")))))));
                    tasks.add(task(times, () -> Rig.number(engine, "select count(*) from item")));
                }
            }
            tasks.forEach(CompletableFuture::join);
            assertThat(rig.items()).isEqualTo(2L * EACH * times);
            Wait.forValue(other.closeAsync());
        }
    }

    private static CompletableFuture<Void> task(int times, Runnable once) {
        return CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < times; i++) once.run();
                },
                command -> new Thread(command, "task").start());
    }

    @Test
    void whatAKilledProcessHasAcknowledgedIsThere() throws IOException {
        int acknowledged = 0;
        TestDatabase sqlite = TestDatabase.all().get(0);
        try (Rig rig = Rig.of(sqlite, options -> options.poolSize(2))) {
            for (int round = 0; round < Scale.of(1, 20); round++) {
                String name = "round " + round + "/";
                long last = writeAndKill(rig.url, name, 50 + 37 * round);
                assertThat(Wait.forValue(rig.engine.execute(Statement.read("pragma integrity_check")))
                                .rows()
                                .get(0)
                                .getString(0))
                        .isEqualTo("ok");
                long found = Rig.number(rig.engine, "select count(*) from item where name like '" + name + "%'");
                // The last one may have been written, and not told yet.
                assertThat(found).isBetween(last + 1, last + 2);
                acknowledged += (int) last + 1;
                rig.everyConnectionServesOne();
            }
        }
        System.out.println("B44: " + acknowledged + " acknowledged by processes that were killed, none lost");
    }

    /** Starts {@link SqliteWriter}, and kills it when it has acknowledged {@code many}; answers the last one it told. */
    private static long writeAndKill(String url, String name, int many) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        classPath,
                        SqliteWriter.class.getName(),
                        url,
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = -1;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                last = Long.parseLong(line);
                if (last == many) process.toHandle().destroyForcibly();
            }
        }
        process.onExit().join();
        return last;
    }
}
