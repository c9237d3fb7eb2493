package dev.scaffold.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scaffold.runtime.value.JsonText;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The runtime's check of JSON texts, which brings no library, against one. */
class JsonTextAgreesTest {

    private static final long SEED = 37;
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Texts made by changing a good one: both say the same, but for what only databases refuse. */
    @Test
    @Tag("XB37")
    void agreesWithJackson() {
        Random random = new Random(SEED);
        String good = "{\"a\": [1, -2.5e3, \"x\\n\\u00e9\", true, null], \"b\": {\"\": []}}";
        String pieces = "{}[]:,\"\\/ 0123456789.eE+-truefalsn\t\nu";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                char piece = pieces.charAt(random.nextInt(pieces.length()));
                if (random.nextBoolean()) text.setCharAt(at, piece);
                else text.deleteCharAt(at);
            }
            boolean json = isJson(text.toString());
            boolean taken = JsonText.problem(text.toString())
                    .filter(problem -> problem.startsWith("is not JSON"))
                    .isEmpty();
            assertThat(taken).as("seed " + SEED + ": " + text).isEqualTo(json);
        }
    }

    private static boolean isJson(String text) {
        try {
            return !STRICT.readTree(text).isMissingNode();
        } catch (JsonProcessingException no) {
            return false;
        }
    }
}
