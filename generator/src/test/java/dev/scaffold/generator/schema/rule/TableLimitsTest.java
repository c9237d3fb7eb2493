package dev.scaffold.generator.schema.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a database's tables cannot hold is refused, with the limit and whose it is. */
@Tag("H70")
class TableLimitsTest {

    @Test
    void countsColumns() {
        assertThat(problems(Database.POSTGRESQL, 1596, "bool")).isEmpty();
        assertThat(problems(Database.POSTGRESQL, 1597, "bool"))
                .contains("SCF-E310", "entity Wide has 1601 columns; postgresql allows 1600", "schema.yaml:3:3");
        assertThat(problems(Database.SQLITE, 1996, "bool")).isEmpty();
        assertThat(problems(Database.SQLITE, 1997, "bool"))
                .contains("entity Wide has 2001 columns; sqlite allows 2000");
    }

    @Test
    void measuresRows() {
        assertThat(problems(Database.POSTGRESQL, 490, "uuid")).isEmpty();
        assertThat(problems(Database.POSTGRESQL, 510, "uuid"))
                .contains("SCF-E310", "postgresql keeps at most 8160 on a page", "schema.yaml:3:3");
        assertThat(problems(Database.POSTGRESQL, 450, "string(2000)"))
                .contains("a row of entity Wide with every value set takes at least");
        assertThat(problems(Database.SQLITE, 1000, "uuid")).isEmpty();
    }

    private static String problems(Database database, int columns, String type) {
        String fields = IntStream.range(0, columns)
                .mapToObj(i -> "      f" + i + ": " + type + "\n")
                .collect(Collectors.joining());
        SchemaDefaults defaults = new SchemaDefaults(
                "wide", Optional.of("com.example.wide"), Optional.of(Style.SESSION), List.of(database));
        Schemas.Result result = Schemas.read("scaffold: 1\nentities:\n  Wide:\n    fields:\n" + fields, defaults);
        return result.diagnostics().count() == 0 ? "" : result.problems();
    }
}
