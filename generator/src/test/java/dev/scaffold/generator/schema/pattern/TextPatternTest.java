package dev.scaffold.generator.schema.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.support.FreshDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A pattern that is accepted means the same in Java and in PostgreSQL. */
class TextPatternTest {

    private static final long SEED = 20260401;
    private static final int COUNT = Integer.getInteger("scaffold.patterns", 1500);

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "é",
            "\uD83D\uDE00",
            ".",
            "[ab]",
            "[^a]",
            "[a-c-]",
            "[-^]",
            "[\\]\\[\\-\\\\]",
            "\\.",
            "\\$",
            "\\^",
            "(",
            "(?:",
            "(?=",
            "(?!",
            ")",
            "|",
            "*",
            "+",
            "?",
            "{2}",
            "{0,2}",
            "{1,}",
            " ",
            "\\n",
            "\\t",
            "^",
            "$",
            "\\d",
            "\"",
            "'",
            "&",
            "-",
            "/",
            "#");

    private static final List<String> CHARACTERS = List.of(
            "a", "b", "c", "é", "\uD83D\uDE00", ".", "$", "^", "\n", "\t", " ", "]", "[", "-", "\\", "A", "0", "'");

    private final Random random = new Random(SEED);

    @Test
    void acceptedPatternsMeanTheSameInBoth() throws IOException, SQLException {
        int accepted = 0;
        int matched = 0;
        String url = FreshDatabase.url(Database.POSTGRESQL).replace("postgres:postgres@", "");
        try (Connection connection = DriverManager.getConnection("jdbc:" + url, "postgres", "postgres");
                PreparedStatement search = connection.prepareStatement("select ? ~ ?")) {
            while (accepted < COUNT) {
                String text = some(PIECES, 1 + random.nextInt(7));
                if (TextPattern.problem(text).isPresent()) continue;
                accepted++;
                TextPattern pattern = TextPattern.of(text);
                List<String> subjects = new ArrayList<>();
                for (int i = 0; i < 12; i++) subjects.add(some(CHARACTERS, random.nextInt(5)));
                pattern.samples(0, 40).ifPresent(sample -> subjects.add(first(sample)));
                for (String subject : subjects) {
                    search.setString(1, subject);
                    search.setString(2, pattern.anchored());
                    try (ResultSet row = search.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) matched++;
                        assertThat(pattern.matches(subject))
                                .as("pattern <%s>, text <%s>, seed %d", text, subject, SEED)
                                .isEqualTo(row.getBoolean(1));
                    }
                }
            }
        }
        System.out.println(accepted + " patterns, " + matched + " texts matched, seed " + SEED);
        assertThat(matched).isGreaterThan(COUNT);
    }

    @Test
    void samplesMatch() {
        for (int i = 0; i < COUNT; i++) {
            String text = some(PIECES, 1 + random.nextInt(7));
            if (TextPattern.problem(text).isPresent()) continue;
            TextPattern pattern = TextPattern.of(text);
            pattern.samples(2, 9).ifPresent(sample -> {
                String first = first(sample);
                assertThat(sample).hasSizeBetween(2, 9);
                assertThat(pattern.matches(first)).as(text + " makes " + first).isTrue();
            });
        }
    }

    private static String first(List<List<Integer>> sample) {
        return sample.stream()
                .map(choices -> Character.toString(choices.get(0)))
                .collect(Collectors.joining());
    }

    private String some(List<String> pieces, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(pieces.get(random.nextInt(pieces.size())));
        return text.toString();
    }
}
