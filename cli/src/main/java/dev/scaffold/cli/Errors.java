package dev.scaffold.cli;

import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.migration.UnreadableHistoryException;
import dev.scaffold.generator.output.BrokenManifest;
import dev.scaffold.generator.output.ChangedMeanwhile;
import dev.scaffold.generator.output.RunLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what was thrown into a message and an exit code: a mistake never shows a trace, a bug always keeps one. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** Commands that the plan has and this version has not. */
    private static final Set<String> PLANNED = Set.of(
            "init",
            "fmt",
            "add",
            "rename",
            "db",
            "import",
            "export",
            "docs",
            "files",
            "own",
            "diff",
            "undo",
            "eject",
            "upgrade",
            "restyle",
            "doctor",
            "completion",
            "lint",
            "verify",
            "seal",
            "rebase",
            "squash",
            "adopt");

    private static final Set<String> PLANNED_OPTIONS =
            Set.of("--watch", "--no-migration", "--keep-orphans", "--json", "-y", "--yes", "--no-input", "--as");

    private final ScaffoldCommand root;

    Errors(ScaffoldCommand root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        Console console = root.console();
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(console, command, unmatched.getUnmatched());
        }
        console.error(Problem.E820, mistake.getMessage());
        console.fix(List.of(name + " --help"));
        return ExitCode.FAILED;
    }

    private static int unmatched(Console console, CommandLine command, List<String> words) {
        String word = words.get(0).replaceFirst("=.*", "");
        String name = command.getCommandSpec().qualifiedName();
        boolean planned = PLANNED.contains(word) && !command.getSubcommands().isEmpty();
        if (planned || PLANNED_OPTIONS.contains(word)) {
            console.error(Problem.E821, name + " " + word + " is not there yet in this version");
            console.fix(List.of(name + " --help lists what is"));
            return ExitCode.FAILED;
        }
        boolean option = word.startsWith("-");
        boolean takesCommand = !option && !command.getSubcommands().isEmpty();
        String kind = option ? "option" : takesCommand ? "command" : "argument";
        List<String> known = new ArrayList<>();
        if (takesCommand) known.addAll(command.getSubcommands().keySet());
        if (option) {
            command.getCommandSpec().options().forEach(one -> known.addAll(List.of(one.names())));
        }
        console.error(Problem.E820, "unknown " + kind + " " + word + " of " + name);
        Optional<String> near = NearestWord.to(word, known);
        if (near.isPresent()) console.fix(List.of("did you mean " + near.get() + "?"));
        else console.fix(List.of(name + " --help"));
        return ExitCode.FAILED;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Console console = root.console();
        Throwable cause = thrown;
        while (cause instanceof UncheckedIOException && cause.getCause() != null) cause = cause.getCause();
        if (cause instanceof Failure failure) {
            console.error(failure.problem(), failure.getMessage());
            console.fix(failure.fixes());
            return failure.exitCode();
        }
        if (cause instanceof RunLock.Held held) return fail(console, Problem.E824, held.getMessage());
        if (cause instanceof ChangedMeanwhile) {
            return fail(console, Problem.E825, cause.getMessage(), "scaffold generate once more");
        }
        if (cause instanceof BrokenManifest) {
            return fail(console, Problem.E809, cause.getMessage(), "scaffold explain SCF-E809");
        }
        if (cause instanceof UnreadableHistoryException history) {
            return fail(console, Problem.E823, history.getMessage());
        }
        if (cause instanceof FileSystemException refused) return fail(console, Problem.E823, words(refused));
        if (cause instanceof IOException) return fail(console, Problem.E823, cause.getMessage());
        return bug(thrown);
    }

    private static int fail(Console console, Problem problem, String message, String... fixes) {
        console.error(problem, message);
        console.fix(List.of(fixes));
        return ExitCode.FAILED;
    }

    private static String words(FileSystemException refused) {
        String reason = refused instanceof AccessDeniedException
                ? "permission denied"
                : refused instanceof NoSuchFileException
                        ? "there is no such file"
                        : Optional.ofNullable(refused.getReason()).orElse("refused by the operating system");
        return refused.getFile() + ": " + reason;
    }

    /** Keeps the trace and tells where. */
    int bug(Throwable thrown) {
        Console console = root.console();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        String text = "scaffold " + ToolVersion.name() + ", Java " + Runtime.version() + "\n" + trace;
        try {
            Path file = Files.createTempFile("scaffold-bug-", ".txt");
            Files.writeString(file, text);
            console.error(Problem.E899, "a bug in scaffold: " + thrown);
            console.fix(List.of("please report " + file));
        } catch (IOException e) {
            console.error(Problem.E899, text);
        }
        return ExitCode.BUG;
    }
}
