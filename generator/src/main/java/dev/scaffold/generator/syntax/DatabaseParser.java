package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.syntax.DatabaseNode.Setting;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code db:}: settings by database. Which there are, the linker knows. */
final class DatabaseParser {

    private DatabaseParser() {}

    static List<DatabaseNode> parse(Entry entry, Diagnostics diagnostics) {
        List<DatabaseNode> databases = new ArrayList<>();
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return databases;
        for (Entry database : mapping.get().entries()) {
            List<Setting> settings = new ArrayList<>();
            Shapes.mapping(database, diagnostics)
                    .ifPresent(below -> below.entries()
                            .forEach(one -> Shapes.text(one, diagnostics)
                                    .ifPresent(value ->
                                            settings.add(new Setting(one.key().located(), value)))));
            databases.add(new DatabaseNode(database.key().located(), settings));
        }
        return databases;
    }
}
