package dev.scaffold.generator.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a code means, in full. Each stands in a file {@code scaffold/explain/E301.md}, here or in the command line: the cause,
 * {@code ## Wrong} with an example, {@code ## Fix} with the way out and the example mended.
 *
 * @param wrong a whole schema that has this problem and no other; empty where it takes more than a schema
 * @param right the same without it
 * @param markdown all of it, as it stands in the file
 */
public record Explanation(String cause, Optional<String> wrong, String fix, Optional<String> right, String markdown) {

    private static final Pattern PARTS =
            Pattern.compile("(?<cause>.+?)(?:\n## Wrong\n(?<wrong>.+?))?\n## Fix\n(?<fix>.+)", Pattern.DOTALL);

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\n", Pattern.DOTALL);

    /** Of {@code E301}; empty when there is no such file. */
    public static Optional<Explanation> of(String code) {
        String file = "/scaffold/explain/" + code + ".md";
        try (InputStream in = Explanation.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explanation parse(String markdown) {
        Matcher parts = PARTS.matcher(markdown);
        if (!parts.matches()) throw new IllegalStateException("no cause or no fix in: " + markdown);
        String fix = parts.group("fix");
        return new Explanation(
                parts.group("cause").strip(),
                Optional.ofNullable(parts.group("wrong")).flatMap(Explanation::example),
                EXAMPLE.matcher(fix).replaceAll("").strip(),
                example(fix),
                markdown);
    }

    private static Optional<String> example(String text) {
        Matcher example = EXAMPLE.matcher(text);
        return example.find() ? Optional.of(example.group(1)) : Optional.empty();
    }
}
