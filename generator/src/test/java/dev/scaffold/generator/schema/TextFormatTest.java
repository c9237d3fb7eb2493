package dev.scaffold.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.pattern.TextPattern;
import dev.scaffold.runtime.mapping.Limit;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextFormatTest {

    private static final Map<TextFormat, Limit> RUNTIME = Map.of(
            TextFormat.EMAIL, Limit.EMAIL,
            TextFormat.PHONE, Limit.PHONE,
            TextFormat.SLUG, Limit.SLUG,
            TextFormat.URL, Limit.URL);

    @ParameterizedTest
    @EnumSource(TextFormat.class)
    void everyFormatIsAPatternOfBothLanguages(TextFormat format) {
        assertThat(TextPattern.problem(format.pattern().regex())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ursula@example.org, true",
        "EMAIL, a.b+c_d@mail.example.co.uk, true",
        "EMAIL, {}|~^@x, true",
        "EMAIL, ursula, false",
        "EMAIL, a@-b, false",
        "EMAIL, a b@c, false",
        "PHONE, +441234567890, true",
        "PHONE, 01234567890, false",
        "SLUG, the-dispossessed_2, true",
        "SLUG, two words, false",
        "URL, https://example.org:8080/a?b=c#d, true",
        "URL, http://example.org, true",
        "URL, ftp://example.org, false",
        "URL, https://example.org/a b, false"
    })
    void theCodeAndTheDatabaseAgree(TextFormat format, String text, boolean fits) {
        assertThat(format.pattern().matches(text)).isEqualTo(fits);
        assertThat(RUNTIME.get(format).violation(text).isEmpty()).isEqualTo(fits);
    }
}
