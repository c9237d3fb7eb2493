package dev.scaffold.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** W1 on a SQLite file, against plain JDBC on one thread. */
final class Sqlite {

    /** What a user has who says nothing, on two cores: one writes, three read. */
    private static final int CONNECTIONS = 4;

    private Sqlite() {}

    static void run(Options options, Goals goals) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Path file = folder.resolve("bench.db");
        try {
            fill(file);
            Candidate.Target target = new Candidate.Target("sqlite:" + file, CONNECTIONS);
            try (Crew crew = new Crew(options.onSqlite(), target, options.jvm)) {
                List<Child> children = crew.children(Workload.W1);
                Comparison.of(Workload.W1, children, () -> "");
                for (Child child : children) child.run(Workload.W1, options.calls, options.warmup);
                Rounds rounds = new Rounds(Crew.rounds(
                        children, options.rounds, child -> child.run(Workload.W1, options.calls, options.seconds)));
                System.out.println(Report.of("SQLite: author by key", rounds));
                goals.sqlite(rounds);
                if (!options.profile) return;
                for (Child child : children) System.out.println(ProfileReport.of(child, Workload.W1, options));
            }
        } finally {
            for (String end : List.of("", "-wal", "-shm")) Files.deleteIfExists(folder.resolve("bench.db" + end));
            Files.delete(folder);
        }
    }

    private static void fill(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                InputStream tables = Sqlite.class.getResourceAsStream("sqlite.sql")) {
            statement.executeUpdate(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
