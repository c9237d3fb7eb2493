package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.hostile.HostileTexts;
import dev.scaffold.generator.schema.Database;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChangelogWriterTest {

    /** As an XML parser reads it. */
    @Test
    @Tag("H59")
    void whatStandsInTheFileIsReadAsItWasWritten() {
        for (String text : HostileTexts.ALL) {
            Step step = step(text.strip());
            String file = ChangelogWriter.start("0001.xml", "remark")
                    + ChangelogWriter.changesets("0001", 1, Database.SQLITE, List.of(step))
                    + ChangelogWriter.END;
            SortedMap<String, String> files = new TreeMap<>();
            files.put(MigrationHistory.CHANGELOG + "changelog.xml", file);
            assertThat(MigrationSql.render(files, Database.SQLITE)).contains(text.strip() + ";\n");
        }
    }

    private static Step step(String sql) {
        return new Step("why", List.of(), List.of(Sql.of(sql)), List.of(), Optional.empty());
    }
}
