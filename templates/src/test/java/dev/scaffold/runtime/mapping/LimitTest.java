package dev.scaffold.runtime.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void numbersCompareByValueWhateverTheirClass() {
        assertThat(Limit.atLeast(1).violation((short) 1)).isEmpty();
        assertThat(Limit.atLeast(1).violation((short) 0)).contains("must be at least 1");
        assertThat(Limit.atMost(9_000_000_000L).violation(9_000_000_001L)).contains("must be at most 9000000000");
        assertThat(Limit.atLeast(new BigDecimal("0.10")).violation(new BigDecimal("0.1")))
                .isEmpty();
        assertThat(Limit.atMost(0.5).violation(0.5)).isEmpty();
        assertThat(Limit.atMost(0.5).violation(Double.NaN)).isPresent();
        assertThat(Limit.atLeast(0.5).violation(Double.NEGATIVE_INFINITY)).isPresent();
        assertThat(Limit.atLeast(LocalDate.EPOCH).violation(LocalDate.EPOCH.minusDays(1)))
                .isPresent();
    }

    @Test
    void aPatternIsMatchedByTheWholeText() {
        Limit digits = Limit.matching("[0-9]+|x.y");
        assertThat(digits.violation("123")).isEmpty();
        assertThat(digits.violation("x\ny")).as("any character").isEmpty();
        assertThat(digits.violation("123\n")).contains("must match [0-9]+|x.y");
        assertThat(digits.violation("a123")).isPresent();
    }

    /** Left alone, the first would go on for longer than the universe, and the second would end the thread's stack. */
    @Test
    void noPatternRunsForEver() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(Limit.matching("(a+)+b").violation("a".repeat(80))).isPresent();
            assertThat(Limit.matching("(?:a|b)*").violation("ab".repeat(500_000)))
                    .isPresent();
            assertThat(Limit.matching("[ab]*").violation("ab".repeat(500_000))).isEmpty();
        });
    }
}
