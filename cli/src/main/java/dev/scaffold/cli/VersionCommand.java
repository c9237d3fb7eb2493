package dev.scaffold.cli;

import picocli.CommandLine.Command;

/** The versions of scaffold and of the Java that runs it. */
@Command(
        name = "version",
        description = "Show the version of scaffold and of Java.",
        optionListHeading = "%nOptions:%n")
final class VersionCommand extends ProjectCommand {

    @Override
    public Integer call() {
        console()
                .data("scaffold " + ToolVersion.name() + "\njava " + Runtime.version() + "  "
                        + System.getProperty("java.home") + "\n");
        return ExitCode.OK;
    }
}
