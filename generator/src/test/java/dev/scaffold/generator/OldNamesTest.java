package dev.scaffold.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.diagnostic.Diagnostic;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.schema.SchemaDefaults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code was} does: to a new project nothing, in force a refusal for now, and told once it has done its work. */
class OldNamesTest {

    private static final String BEFORE = """
            scaffold: 1
            project: { style: session }
            enums:
              Role: { author: A, translator: T }
            entities:
              Label:
                fields:
                  name: string
              Book:
                fields:
                  released: date?
                  role: Role
                  tags: Label[]
                indexes:
                  - fields: released
                    name: ix_old
                checks:
                  old: released is not null
            """;

    @Test
    void isNothingToANewProject() {
        String after = BEFORE.replace("released: date?", "released: date? was published");
        assertThat(told(after, MigrationHistory.none())).isEmpty();
    }

    @Test
    void isRefusedWhileItIsInForce() {
        assertThat(told(BEFORE.replace("released", "published").replace("date?", "date? was released")))
                .containsExactly("E900 11: renaming \"released\" to \"published\" is not supported yet");
        assertThat(told(BEFORE.replace("Label:", "Tag:\n    was: Label").replace("Label[]", "Tag[]")))
                .containsExactly("E900 7: renaming \"Label\" to \"Tag\" is not supported yet");
        assertThat(told(BEFORE.replace("tags: Label[]", "labels: Label[] was tags")))
                .containsExactly("E900 13: renaming \"tags\" to \"labels\" is not supported yet");
        assertThat(told(BEFORE.replace(
                        "{ author: A, translator: T }", "\n    author: A\n    editor: { value: E, was: translator }")))
                .containsExactly("E900 6: renaming \"translator\" to \"editor\" is not supported yet");
        assertThat(told(BEFORE.replace("date?", "date? was Label.name")))
                .containsExactly("E900 11: a field that another entity had is not supported yet");
    }

    @Test
    void isFineWhereNoDataMoves() {
        assertThat(told(BEFORE.replace(
                        "{ author: A, translator: T }", "\n    author: A\n    editor: { value: T, was: translator }")))
                .isEmpty();
        assertThat(told(BEFORE.replace("ix_old", "ix_new\n        was: ix_old")))
                .isEmpty();
        assertThat(told(BEFORE.replace("old: released is not null", "new: { sql: released is not null, was: old }")))
                .isEmpty();
    }

    @Test
    void isToldWhenItHasDoneItsWork() {
        assertThat(told(BEFORE.replace("date?", "date? was published")))
                .containsExactly("W703 11: \"was published\" is already applied, or was never needed");
        assertThat(told(BEFORE.replace("Label:", "Label:\n    was: Tag")))
                .containsExactly("W703 7: \"was Tag\" is already applied, or was never needed");
    }

    @Test
    void isToldOnceWhereTheOldNameIsStillInUse() {
        String after = BEFORE.replace("Book:", "Book:\n    was: Label").replace("date?", "date? was role");
        String[] said = {
            "W219 10: \"Label\" is still the name of the entity in line 6, so nothing is renamed",
            "W219 12: \"role\" is still the name of the field in line 13, so nothing is renamed"
        };
        assertThat(told(after, MigrationHistory.none())).containsExactly(said);
        assertThat(told(after)).containsExactly(said);
    }

    @Test
    void movesNamesInARingAndAlongAChain() {
        String ring = BEFORE.replace("released: date?", "tags: date? was released")
                .replace("tags: Label[]", "released: Label[] was tags")
                .replace("- fields: released", "- fields: tags")
                .replace("old: released", "old: tags");
        assertThat(told(ring))
                .containsExactly(
                        "E900 11: renaming \"released\" to \"tags\" is not supported yet",
                        "E900 13: renaming \"tags\" to \"released\" is not supported yet");
        String chain =
                BEFORE.replace("role: Role", "kind: Role was role").replace("tags: Label[]", "role: Label[] was tags");
        assertThat(told(chain))
                .containsExactly(
                        "E900 12: renaming \"role\" to \"kind\" is not supported yet",
                        "E900 13: renaming \"tags\" to \"role\" is not supported yet");
        assertThat(told(chain.replace("was tags", "was links")))
                .as("nothing took the name over: no migration knows that one")
                .containsExactly(
                        "W703 12: \"was role\" is already applied, or was never needed",
                        "W703 13: \"was links\" is already applied, or was never needed");
    }

    private static List<String> told(String schema) {
        ScaffoldResult before = run(BEFORE, MigrationHistory.none());
        return told(schema, new MigrationHistory(before.plan().orElseThrow().files()));
    }

    private static List<String> told(String schema, MigrationHistory history) {
        return run(schema, history).diagnostics().sorted().stream()
                .map(OldNamesTest::words)
                .toList();
    }

    private static String words(Diagnostic one) {
        return one.code() + " " + one.at().line() + ": " + one.message();
    }

    private static ScaffoldResult run(String schema, MigrationHistory history) {
        return Scaffold.generate(new ScaffoldRequest(
                "schema.yaml",
                schema.getBytes(StandardCharsets.UTF_8),
                SchemaDefaults.of("library"),
                history,
                Set.of(),
                Optional.empty()));
    }
}
