package dev.scaffold.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosecondsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 999_999, -999_999, 1_000_000, -1_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    @Tag("XB37")
    void comeBack(long microseconds) {
        assertThat(Microseconds.of(Microseconds.toDuration(microseconds))).isEqualTo(microseconds);
    }

    @Test
    void anyComesBack() {
        new Random(37).longs(10_000).forEach(this::comeBack);
    }

    @Test
    void moreThan64BitsAreRefused() {
        Duration longest = Microseconds.toDuration(Long.MAX_VALUE);
        Duration shortest = Microseconds.toDuration(Long.MIN_VALUE);

        assertThatThrownBy(() -> Microseconds.of(longest.plusNanos(1_000))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Microseconds.of(shortest.minusNanos(1_000))).isInstanceOf(ArithmeticException.class);
    }
}
