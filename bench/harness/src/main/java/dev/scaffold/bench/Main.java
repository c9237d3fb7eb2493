package dev.scaffold.bench;

/** Measures what the command line asks for, prints a table for each, and what has become of the goals. See bench/README.md. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(args);
        System.out.println("Some " + options.minutes() + " minutes.\n");
        Goals goals = new Goals();
        try (Database database = Database.start()) {
            if (options.has(Part.WORKLOADS)) new Workloads(options, database, goals).run();
            if (options.has(Part.BURST)) Bursts.run(options, database, goals);
            if (options.has(Part.FIRST_QUERY)) FirstQueries.run(options, database, goals);
        }
        if (options.has(Part.SQLITE)) Sqlite.run(options, goals);
        System.out.print(goals.table());
    }
}
