package dev.scaffold.generator.diagnostic;

import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the problems of one run. A rule says one sentence; {@link #at} supplies where. Only the first 100 errors in the
 * order of the file are reported: beyond that one mistake is seldom alone.
 */
public final class Diagnostics {

    /** How many are reported. */
    public static final int LIMIT = 100;

    /** Of the known words, where none is near. */
    private static final int LISTED = 24;

    /** What is told of a name that nothing has: of a type, an entity, a mixin, a field of a mixin. */
    private static final Set<DiagnosticCode> UNKNOWN_NAMES = EnumSet.of(
            DiagnosticCode.E301,
            DiagnosticCode.E316,
            DiagnosticCode.E317,
            DiagnosticCode.E401,
            DiagnosticCode.E406,
            DiagnosticCode.E501,
            DiagnosticCode.E602,
            DiagnosticCode.E605);

    private final List<Diagnostic> found;
    private final String where;
    private final boolean partial;

    public Diagnostics() {
        this(new ArrayList<>(), "", false);
    }

    private Diagnostics(List<Diagnostic> found, String where, boolean partial) {
        this.found = found;
        this.where = where;
        this.partial = partial;
    }

    /** The same collector for problems {@code where}: {@code in field title of entity Post}. */
    public Diagnostics at(String where) {
        return new Diagnostics(found, where, partial);
    }

    /** The same collector for a schema of which a part could not be read: names that are unknown may stand there. */
    public Diagnostics ofPart() {
        return new Diagnostics(found, where, true);
    }

    /** Whether there is more to the schema than could be read: what follows from its absence would only confuse. */
    public boolean isOfPart() {
        return partial;
    }

    /** With the way out that {@code explain} knows. */
    public void report(DiagnosticCode code, SourceSpan at, String message) {
        report(code, at, message, "scaffold explain " + code.id() + " shows how it is written");
    }

    /** With a way out. */
    public void report(DiagnosticCode code, SourceSpan at, String message, String hint) {
        found.add(new Diagnostic(code, message, at, where, Optional.of(hint)));
    }

    /** With the nearest of the known words as a hint, or with the known words where none is near. */
    public void reportUnknown(DiagnosticCode code, SourceSpan at, String message, String word, Iterable<String> known) {
        boolean builtin = code == DiagnosticCode.E301 && word.matches("[a-z].*");
        if (partial && !builtin && UNKNOWN_NAMES.contains(code)) return;
        String hint = NearestWord.to(word, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> listed(known));
        found.add(new Diagnostic(code, message, at, where, Optional.of(hint)));
    }

    private static String listed(Iterable<String> known) {
        List<String> words = new ArrayList<>();
        known.forEach(words::add);
        if (words.isEmpty()) return "there is none yet";
        int shown = words.size() > LISTED ? LISTED : words.size();
        String first = String.join(", ", words.subList(0, shown));
        int more = words.size() - shown;
        return (words.size() == 1 ? "there is " : "there are ") + first + (more > 0 ? " and " + more + " more" : "");
    }

    /** Whether a problem of this kind was found. */
    public boolean contains(DiagnosticCode code) {
        return found.stream().anyMatch(one -> one.code() == code);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    /** By file, in its order, the first {@link #LIMIT} of them. */
    public List<Diagnostic> sorted() {
        return distinct().stream()
                .sorted(Comparator.comparing((Diagnostic one) -> one.at().file())
                        .thenComparing(one -> one.at().line())
                        .thenComparing(one -> one.at().column())
                        .thenComparing(Diagnostic::code))
                .limit(LIMIT)
                .toList();
    }

    /** What is said of one place is said once, even where several entities have that place in common. */
    private List<Diagnostic> distinct() {
        Map<List<Object>, Diagnostic> first = new LinkedHashMap<>();
        found.forEach(one -> first.putIfAbsent(List.of(one.code(), one.at(), one.message()), one));
        return List.copyOf(first.values());
    }

    /** How many were found in all. */
    public int count() {
        return distinct().size();
    }
}
