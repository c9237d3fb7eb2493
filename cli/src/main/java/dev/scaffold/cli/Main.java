package dev.scaffold.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Ends the process with one of the exit codes. */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Environment environment = new Environment(
                out,
                err,
                System.in,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                isTerminal("SCAFFOLD_TERMINAL"),
                isTerminal("SCAFFOLD_ANSWERS"),
                System::nanoTime);
        int code = run(environment, arguments);
        out.flush();
        System.exit(code);
    }

    /** The launcher looks, because Java cannot ask about one stream alone. */
    private static boolean isTerminal(String variable) {
        return "1".equals(System.getenv(variable));
    }

    /** Runs one command, and returns its exit code. Fails with nothing. */
    static int run(Environment environment, String... arguments) {
        ScaffoldCommand root = new ScaffoldCommand(environment);
        Errors errors = new Errors(root);
        CommandLine command = new CommandLine(root)
                .setOut(root.writer(environment.out()))
                .setErr(root.writer(environment.err()))
                .setColorScheme(root.colours())
                .setUsageHelpWidth(100)
                .setUnmatchedOptionsArePositionalParams(false)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        try {
            return command.execute(arguments);
        } catch (Error e) {
            // Such as a full stack: picocli hands on exceptions only.
            return errors.bug(e);
        }
    }
}
