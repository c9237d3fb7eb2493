package dev.scaffold.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void keepsWhatIsAskedForAndForgetsTheRest() {
        Recent<Integer, String> recent = new Recent<>(10);
        recent.keep(0, "used");
        for (int i = 1; i <= 1_000; i++) {
            recent.keep(i, "once");
            assertThat(recent.find(0)).isEqualTo("used");
            assertThat(recent.size()).isLessThanOrEqualTo(20);
        }
        assertThat(recent.find(1)).isNull();
        assertThat(recent.find(1_000)).isEqualTo("once");
    }
}
