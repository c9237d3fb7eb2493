package dev.scaffold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What the commands below {@code migrate} share: the database's URL. */
@Command
abstract class DatabaseCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    MigrateCommand parent;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "postgresql://user:password@host:port/database or sqlite:file.db; "
                    + "else the environment's SCAFFOLD_URL or DATABASE_URL.")
    @Nullable
    String url;

    @Option(names = "--url-file", paramLabel = "FILE", description = "A file whose first line is the URL.")
    @Nullable
    Path urlFile;

    private ScaffoldCommand root() {
        return Objects.requireNonNull(parent).root();
    }

    Console console() {
        return root().console();
    }

    Workspace workspace() {
        return Objects.requireNonNull(parent).workspace();
    }

    long now() {
        return root().environment().nanoTime().getAsLong();
    }

    /** The database that the user means, if they named one. */
    Optional<String> url() throws IOException {
        if (url != null) return Optional.of(fromHere(url));
        if (urlFile != null) {
            List<String> lines = Files.readAllLines(root().directory().resolve(urlFile));
            if (lines.isEmpty()) throw Failure.of(Problem.E830, urlFile + " is empty");
            return Optional.of(fromHere(lines.get(0).strip()));
        }
        for (String name : List.of("SCAFFOLD_URL", "DATABASE_URL")) {
            String value = root().environment().variables().getOrDefault(name, "");
            if (!value.isEmpty()) return Optional.of(fromHere(value));
        }
        return Optional.empty();
    }

    /** Fails with {@link Failure} when there is no URL. */
    String requiredUrl() throws IOException {
        return url().orElseThrow(() -> Failure.of(
                Problem.E830,
                "no database is named",
                "--url=sqlite:file.db or --url=postgresql://user:password@host:port/database",
                "or the environment's SCAFFOLD_URL or DATABASE_URL, or --url-file"));
    }

    /** A SQLite file's relative path counts from the project, which {@code -C} may have moved. */
    private String fromHere(String given) {
        boolean elsewhere = !root().directory().equals(Path.of("").toAbsolutePath());
        boolean relative = given.startsWith("sqlite:")
                && !given.equals("sqlite::memory:")
                && !Path.of(given.substring("sqlite:".length())).isAbsolute();
        if (!elsewhere || !relative) return given;
        return "sqlite:" + root().directory().resolve(given.substring("sqlite:".length()));
    }

    /** Where the changelog is. Fails with {@link Failure} when there is none. */
    Path resources() {
        Path resources = workspace().root().resolve("src").resolve("main").resolve("resources");
        if (!Files.isDirectory(resources.resolve("db").resolve("changelog"))) {
            throw Failure.of(
                    Problem.E834,
                    "there are no migrations below " + resources,
                    "scaffold generate makes them; -C DIR names another project");
        }
        return resources;
    }
}
