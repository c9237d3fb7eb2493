package dev.scaffold.generator.codegen.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Column.Role;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.source.SourceSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleValuesTest {

    @Test
    void findsValuesThatAllChecksAccept() {
        Entity stay = entity("nights > 2 and nights < guests", "guests <> 4", "name like_is_not", "paid");
        assertThat(SampleValues.forChecks(stay)).isEmpty();

        stay = entity("nights > 2 and nights < guests", "guests <> 4", "name in ('a', 'b')");
        Map<String, Object> values = SampleValues.forChecks(stay).orElseThrow();

        assertThat(values)
                .containsEntry("nights", BigDecimal.valueOf(3))
                .containsEntry("guests", BigDecimal.valueOf(5));
        assertThat(values.get("name")).isIn("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nights > 3 and nights < 2", "md5(name) = name", "this is not SQL"})
    void saysSoWhenItKnowsNone(String check) {
        assertThat(SampleValues.forChecks(entity(check))).isEmpty();
    }

    @Test
    void breaksOneCheckAndKeepsTheOthers() {
        Entity stay = entity("nights between 1 and 14", "guests >= nights");

        Map<String, Object> tooFew =
                SampleValues.violating(stay, stay.checks().get(1)).orElseThrow();

        assertThat((BigDecimal) tooFew.get("nights")).isBetween(BigDecimal.ONE, BigDecimal.valueOf(14));
        assertThat((BigDecimal) tooFew.get("guests")).isLessThan((BigDecimal) tooFew.get("nights"));
    }

    @Test
    void findsDaysAndMomentsInTheOrderThatACheckAsksFor() {
        Entity stay = entity("leaves > arrives", "called is null or called > booked");

        Map<String, Object> values = SampleValues.forChecks(stay).orElseThrow();

        assertThat((LocalDate) values.get("leaves")).isAfter((LocalDate) values.get("arrives"));
        assertThat((Instant) values.get("called")).isAfter((Instant) values.get("booked"));
        assertThat(SampleValues.violating(stay, stay.checks().get(1))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = upper(name) and length(name) = 5",
                "trim(name) <> '' and name like 'A-%' and name not like '%x'",
                "nights + guests * 2 >= 40 and abs(nights - guests) < 3",
                "arrives > '2024-02-28' and called is not distinct from booked",
                "coalesce(name, 'none') || 'x' = 'nonex'",
                "guests not in (1, 0) and lower(name) in ('ab', 'cd')",
            })
    void knowsWhatChecksCommonlySay(String check) {
        Map<String, Object> values = SampleValues.forChecks(entity(check)).orElseThrow();

        assertThat(SampleValues.accepted(entity(check), values)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = upper(name)",
                "length(name) = 3",
                "name like 'A-%'",
                "name like '%@%.b'",
                "nights > 100",
                "arrives > '2000-01-01'"
            })
    void drawsAnotherOneEachTimeWhereSamplesMustDiffer(String check) {
        Entity stay = entity(check);
        String column = check.contains("name") ? "name" : check.substring(0, check.indexOf(' '));

        Map<String, Object> values =
                SampleValues.forChecks(stay, Set.of(column)).orElseThrow();

        assertThat(values.get(column)).isInstanceOf(Draw.class);
        assertThat(Draw.states(values).map(state -> state.get(column)).distinct())
                .hasSizeGreaterThan(4);
    }

    @Test
    void whatIsComparedWithAValueThatVariesVariesToo() {
        Entity stay = entity("called is null or called > booked", "leaves > arrives");

        Map<String, Object> values =
                SampleValues.forChecks(stay, Set.of("booked", "arrives")).orElseThrow();

        assertThat(values.values()).allMatch(Draw.class::isInstance);
        assertThat(SampleValues.accepted(stay, values)).isTrue();
    }

    @Test
    void aMissingValueBreaksNoCheckButThatItIsThere() {
        assertThat(SampleValues.accepted(entity("nights > 1"), Map.of())).isTrue();
        assertThat(SampleValues.accepted(entity("nights is not null"), Map.of()))
                .isFalse();
    }

    private static Entity entity(String... checks) {
        List<Member> members = new ArrayList<>();
        members.add(field("id", new FieldType.Whole(64), Role.KEY));
        members.add(field("nights", new FieldType.Whole(32), Role.PLAIN));
        members.add(field("guests", new FieldType.Whole(16), Role.PLAIN));
        members.add(field("name", new FieldType.Varchar(10), Role.PLAIN));
        members.add(field("arrives", new FieldType.Date(), Role.PLAIN));
        members.add(field("leaves", new FieldType.Date(), Role.PLAIN));
        members.add(field("booked", new FieldType.Instant(), Role.PLAIN));
        members.add(field("called", new FieldType.Instant(), Role.PLAIN));
        List<Check> all = new ArrayList<>();
        for (String check : checks) all.add(new Check("ck_stay_" + all.size(), check));
        return new Entity("Stay", "stay", Optional.empty(), members, List.of(), all, SourceSpan.NONE);
    }

    private static Field field(String name, FieldType type, Role role) {
        Column column = new Column(name, type, true, Optional.empty(), false, false, role, Optional.empty());
        return new Field(name, column, SourceSpan.NONE);
    }
}
