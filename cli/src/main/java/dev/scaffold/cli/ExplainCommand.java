package dev.scaffold.cli;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says more about a code. */
@Command(
        name = "explain",
        description = "Say what a code means, and what to do: scaffold explain SCF-E806",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ExplainCommand extends ProjectCommand {

    @Parameters(paramLabel = "CODE", description = "As a message prints it; SCF- may be left out.")
    String code = "";

    @Override
    public Integer call() {
        String name = code.toUpperCase(Locale.ROOT).replaceFirst("^SCF-", "");
        Optional<Problem> problem = Problem.of(name);
        if (problem.isPresent()) {
            Problem one = problem.get();
            console()
                    .data(one.id() + ": " + one.title() + "\n\n" + one.cause() + "\n\n"
                            + one.wayOut()
                                    .lines()
                                    .map(line -> "  " + line + "\n")
                                    .reduce("", String::concat));
            return ExitCode.OK;
        }
        Optional<DiagnosticCode> diagnostic = Arrays.stream(DiagnosticCode.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (diagnostic.isEmpty()) throw unknown(name);
        console()
                .data(diagnostic.get().id() + ": " + diagnostic.get().title() + "\n\n"
                        + "A finding in schema.yaml: the message shows the place and what was expected there.\n");
        return ExitCode.OK;
    }

    private Failure unknown(String name) {
        List<String> known = new ArrayList<>();
        for (Problem one : Problem.values()) known.add(one.name());
        for (DiagnosticCode one : DiagnosticCode.values()) known.add(one.name());
        String[] fixes = NearestWord.to(name, known)
                .map(near -> new String[] {"did you mean SCF-" + near + "?"})
                .orElse(new String[0]);
        return Failure.of(Problem.E820, "unknown code " + code, fixes);
    }
}
