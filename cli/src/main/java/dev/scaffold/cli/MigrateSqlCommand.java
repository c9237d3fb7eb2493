package dev.scaffold.cli;

import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.migration.MigrationSql;
import dev.scaffold.generator.schema.Database;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints SQL. */
@Command(
        name = "sql",
        description = {
            "Print the SQL of the migrations.",
            "With a URL: what migrate up would send to it. Without: all of it, for an empty database, offline."
        },
        optionListHeading = "%nOptions:%n")
final class MigrateSqlCommand extends DatabaseCommand {

    @Option(
            names = "--database",
            paramLabel = "NAME",
            split = ",",
            converter = NewCommand.DatabaseWord.class,
            description = "Offline: sqlite, postgresql; both unless said otherwise.")
    @Nullable
    List<Database> databases;

    @Override
    public Integer call() throws Exception {
        Optional<String> url = databases == null ? url() : Optional.empty();
        if (url.isPresent()) {
            console().data(MigrationRun.of(console(), url.get(), resources()).sql());
            return ExitCode.OK;
        }
        resources();
        MigrationHistory history = workspace().history();
        List<Database> all = Optional.ofNullable(databases).orElse(List.of(Database.values()));
        String separator = "";
        for (Database database : all) {
            console().data(separator);
            if (all.size() > 1) console().data("-- For " + database.word() + "\n\n");
            console().data(MigrationSql.render(history.files(), database));
            separator = "\n";
        }
        return ExitCode.OK;
    }
}
