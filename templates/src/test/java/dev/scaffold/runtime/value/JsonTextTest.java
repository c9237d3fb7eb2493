package dev.scaffold.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.5e+3",
                " [ ] ",
                "{\"a\":{\"b\":[null,true,false]}}",
                "\"\\u0041\\\\\\/\\ud83d\\ude00😀\""
            })
    void takesJson(String text) {
        assertThat(JsonText.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "00", "-", "1.", ".1", "1e", "[1 2]", "{1:2}", "{\"a\"}", "\"", "\"\\", "\"\\u12", "tru"
            })
    void refusesWhatIsNone(String text) {
        assertThat(JsonText.problem(text))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("is not JSON"));
    }

    @Test
    void neverRepeatsTheText() {
        assertThat(JsonText.problem("{secret}")).hasValue("is not JSON at character 2");
    }

    @Test
    void survivesAnyDepth() {
        assertThat(JsonText.problem("[".repeat(1_000_000))).hasValue("is nested more than 500 levels deep");
    }
}
