package dev.scaffold.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {

    @Test
    void copiesStayAsTheyAre() {
        List<String> list = new ArrayList<>(List.of("a"));
        List<String> copy = Lists.copy(list);
        list.add("b");

        assertThat(copy).containsExactly("a");
        assertThatThrownBy(() -> copy.add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void momentsAreCutToTheMicrosecond() {
        List<Instant> copy = Lists.copy(List.of(Instant.EPOCH, Instant.parse("1969-12-31T23:59:59.999999999Z")));

        assertThat(copy).containsExactly(Instant.EPOCH, Instant.parse("1969-12-31T23:59:59.999999Z"));
        assertThatThrownBy(() -> copy.add(Instant.EPOCH)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void noElementIsMissing() {
        assertThatThrownBy(() -> Lists.copy(Arrays.asList("a", null))).isInstanceOf(NullPointerException.class);
    }

    @Test
    void arraysAreOfTheTypeOfTheElements() {
        assertThat(Lists.array(List.of(), String[]::new)).isInstanceOf(String[].class);
        assertThat(Lists.array(List.of(7), String::valueOf, String[]::new)).containsExactly("7");
        assertThat(Lists.array(null, String[]::new)).isNull();
    }
}
