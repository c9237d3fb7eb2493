package dev.scaffold.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void uuidsSortAsTheyWereMade() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) made.add(Identifiers.uuid().toString());

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void uuidsAreOfVersionSevenAndOfThisMoment() {
        UUID made = Identifiers.uuid();

        assertThat(made.version()).isEqualTo(7);
        assertThat(made.variant()).isEqualTo(2);
        Instant moment = Instant.ofEpochMilli(made.getMostSignificantBits() >>> 16);
        assertThat(Duration.between(moment, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void ulidsSortAsTheyWereMade() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) made.add(Identifiers.ulid());

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).allMatch(ulid -> ulid.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"));
    }

    @Test
    void noTwoThreadsGetTheSame() {
        Set<UUID> made = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 100_000).parallel().forEach(i -> made.add(Identifiers.uuid()));

        assertThat(made).hasSize(100_000);
    }
}
