package dev.scaffold.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static final int COUNT = 100_000;

    @Test
    void uuidsAreOfVersion7AndSortAsTheyWereMade() {
        List<UUID> made = Stream.generate(Identifiers::uuid).limit(COUNT).toList();

        assertThat(made).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(UUID::toString));
        assertThat(made).allSatisfy(uuid -> {
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
        });
    }

    @Test
    void theyTellTheTime() {
        long before = Instant.now().toEpochMilli();
        long millis = Identifiers.uuid().getMostSignificantBits() >>> 16;

        assertThat(millis).isBetween(before, Instant.now().toEpochMilli() + 1);
    }

    @Test
    void ulidsSortAsTheyWereMade() {
        List<String> made = Stream.generate(Identifiers::ulid).limit(COUNT).toList();

        assertThat(made).doesNotHaveDuplicates().isSorted().allMatch(Identifiers::isUlid);
    }

    @Test
    void severalThreadsNeverGetTheSame() {
        assertThat(IntStream.range(0, COUNT)
                        .parallel()
                        .mapToObj(i -> Identifiers.uuid())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsAUlid() {
        assertThat(Identifiers.isUlid("01ARZ3NDEKTSV4RRFFQ69G5FAV")).isTrue();
        assertThat(Identifiers.isUlid("81ARZ3NDEKTSV4RRFFQ69G5FAV")).isFalse();
        assertThat(Identifiers.isUlid("01arz3ndektsv4rrffq69g5fav")).isFalse();
        assertThat(Identifiers.isUlid("01ARZ3NDEKTSV4RRFFQ69G5FAU")).isFalse();
    }
}
