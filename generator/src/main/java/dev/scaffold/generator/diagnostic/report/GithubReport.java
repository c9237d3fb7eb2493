package dev.scaffold.generator.diagnostic.report;

import dev.scaffold.generator.diagnostic.Diagnostic;
import dev.scaffold.generator.diagnostic.Diagnostics;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A workflow command a line, from which GitHub Actions makes annotations beside the lines of a pull request. */
public final class GithubReport {

    private GithubReport() {}

    /** @param path from a file's name in messages to its path in the repository */
    public static String print(Diagnostics diagnostics, UnaryOperator<String> path) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic one : diagnostics.sorted()) {
            text.append("::").append(one.severity().name().toLowerCase(Locale.ROOT));
            text.append(" file=").append(property(path.apply(one.at().file())));
            text.append(",line=").append(one.at().line());
            text.append(",col=").append(one.at().column());
            text.append(",endColumn=").append(one.at().column() + one.at().length());
            text.append(",title=")
                    .append(property(one.code().id() + ": " + one.code().title()));
            text.append("::").append(data(message(one))).append('\n');
        }
        return text.toString();
    }

    private static String message(Diagnostic one) {
        String where = one.where().isEmpty() ? "" : " (" + one.where() + ")";
        return one.message() + where + one.hint().map(hint -> "\nhelp: " + hint).orElse("");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
