package dev.scaffold.cli;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Explanation;
import dev.scaffold.generator.diagnostic.NearestWord;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says more about a code: cause, example, way out. */
@Command(
        name = "explain",
        description = "Say what a code means, and what to do: scaffold explain SCF-E806",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ExplainCommand extends ProjectCommand {

    private static final String SHOWN = "a message prints its code: scaffold explain SCF-E301";

    @Parameters(paramLabel = "CODE", description = "As a message prints it; SCF- may be left out.")
    String code = "";

    @Override
    public Integer call() {
        String name = code.toUpperCase(Locale.ROOT).replaceFirst("^SCF-", "");
        String title = Optional.ofNullable(titles().get(name)).orElseThrow(() -> unknown(name));
        Explanation explanation = Explanation.of(name).orElseThrow(() -> new IllegalStateException(name));
        StringBuilder text = new StringBuilder("SCF-" + name + ": " + title + "\n\n" + explanation.cause() + "\n");
        explanation.wrong().ifPresent(example -> text.append("\nWrong:\n\n").append(indented(example)));
        text.append("\nFix:\n\n").append(explanation.fix()).append('\n');
        explanation.right().ifPresent(example -> text.append('\n').append(indented(example)));
        console().data(text.toString());
        return ExitCode.OK;
    }

    /** Of every code, by its name without {@code SCF-}. */
    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Problem one : Problem.values()) titles.put(one.name(), one.title());
        for (DiagnosticCode one : DiagnosticCode.values()) titles.put(one.name(), one.title());
        return titles;
    }

    private static String indented(String example) {
        return example.lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private Failure unknown(String name) {
        String fix = name.matches("[A-Z][0-9]{3}")
                ? alike(name)
                : NearestWord.to(name, titles().keySet())
                        .map(near -> "did you mean SCF-" + near + "?")
                        .orElse(SHOWN);
        return Failure.of(Problem.E820, "unknown code " + code, fix);
    }

    /** A number is near to no other; but codes of one hundred are about one thing. */
    private static String alike(String name) {
        String codes = titles().keySet().stream()
                .filter(one -> one.charAt(1) == name.charAt(1))
                .map(one -> "SCF-" + one)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? SHOWN : "known are " + codes;
    }
}
