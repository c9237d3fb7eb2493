package dev.scaffold.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root: the options that every command knows. */
@Command(
        name = "scaffold",
        description = "From one schema.yaml: a complete asynchronous persistence layer for a Java service.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ScaffoldCommand.Version.class,
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Start:  scaffold new bookshop --style=session --verify",
            "Exit codes: 0 done, 1 bug, 2 could not, 4 out of date, 5 schema errors, 6 edits, 7 data at risk"
        },
        subcommands = {
            NewCommand.class,
            GenerateCommand.class,
            ValidateCommand.class,
            FormatCommand.class,
            AddCommand.class,
            RenameCommand.class,
            MigrateCommand.class,
            ExplainCommand.class,
            VersionCommand.class
        })
final class ScaffoldCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Option(
            names = "-C",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Work in DIR instead of the current directory.")
    @Nullable
    Path directory;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The schema; schema.yaml unless said otherwise.")
    @Nullable
    Path schema;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing but errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say what happens to each file.")
    boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            converter = ColourWord.class,
            description = "auto (on a terminal), always or never.")
    Console.Colour colour = Console.Colour.AUTO;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Environment environment;

    ScaffoldCommand(Environment environment) {
        this.environment = environment;
    }

    Environment environment() {
        return environment;
    }

    Console console() {
        return new Console(environment, colour, quiet, verbose);
    }

    /** The project's directory, absolute. */
    Path directory() {
        Path start = environment.directory();
        return directory == null ? start : start.resolve(directory).normalize();
    }

    Optional<Path> schema() {
        return Optional.ofNullable(schema);
    }

    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    CommandLine.Help.ColorScheme colours() {
        Console console = new Console(environment, Console.Colour.AUTO, false, false);
        return CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
    }

    /** Without a command: the help, as a mistake. */
    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(environment.err());
        return ExitCode.FAILED;
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"scaffold " + ToolVersion.name()};
        }
    }

    /** The word after {@code --color}. */
    static final class ColourWord implements CommandLine.ITypeConverter<Console.Colour> {
        @Override
        public Console.Colour convert(String word) {
            return Words.find(
                    word,
                    "colour",
                    Words.lower(Console.Colour.values()),
                    name -> Console.Colour.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }
}
