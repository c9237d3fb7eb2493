package dev.scaffold.generator.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesPatternTest {

    @Test
    void matchesEachNameAndNothingElse() {
        List<String> names = List.of("book.title", "book", "book.t", "author.name", "a\\Eb.c", "x$1");

        String pattern = NamesPattern.of(names);

        assertThat(names).allMatch(name -> name.matches(pattern));
        assertThat(Stream.of("", "boo", "book.", "book.titl", "book.titles", "bookxtitle", "author", "x$", "x"))
                .noneMatch(name -> name.matches(pattern));
    }

    @Test
    void isTheSameAsAListForRandomNames() {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 500; i++) names.add(word(random));

        String pattern = NamesPattern.of(names.subList(0, 250));

        for (String name : names) {
            assertThat(name.matches(pattern))
                    .as(name)
                    .isEqualTo(names.subList(0, 250).contains(name));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 6); i > 0; i--) word.append("ab._".charAt(random.nextInt(4)));
        return word.toString();
    }
}
