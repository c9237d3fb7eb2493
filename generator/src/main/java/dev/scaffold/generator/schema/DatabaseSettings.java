package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.DatabaseNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code db:} says of a field, an entity or an enum. The words are known for each; what is said of a database that the
 * project does not list, or that scaffold does not make yet, means nothing there and then.
 */
enum DatabaseSettings {
    FIELD("a field", "default", "type", "skip"),
    ENTITY("an entity", "schema", "engine", "charset", "collation", "skip"),
    ENUM("an enum", "name");

    /** Databases that the language knows and scaffold does not make yet. */
    private static final List<String> LATER = List.of("mariadb", "mysql");

    private final String place;
    private final List<String> words;

    DatabaseSettings(String place, String... words) {
        this.place = place;
        this.words = List.of(words);
    }

    /** Reports what is unknown, and what a listed database cannot be told yet. */
    void check(List<DatabaseNode> nodes, List<Database> listed, Diagnostics diagnostics) {
        for (DatabaseNode node : nodes) {
            Optional<Database> database = database(node.name(), diagnostics);
            for (DatabaseNode.Setting setting : node.settings()) {
                Located<String> word = setting.key();
                if (!words.contains(word.value())) {
                    diagnostics.reportUnknown(
                            DiagnosticCode.E110,
                            word.at(),
                            "unknown setting \"" + word.value() + "\" of " + place,
                            word.value(),
                            words);
                } else if (database.filter(listed::contains)
                        .filter(one -> !isMade(one, word.value()))
                        .isPresent()) {
                    diagnostics.report(
                            DiagnosticCode.E900,
                            word.at(),
                            "\"" + word.value() + "\" of " + place + " on "
                                    + database.get().word() + " is not supported yet");
                }
            }
        }
    }

    private boolean isMade(Database database, String word) {
        return switch (this) {
            case ENTITY -> database == Database.POSTGRESQL && word.equals("schema");
            case FIELD -> database == Database.SQLITE && word.equals(DatabaseTypes.WORD);
            case ENUM -> database == Database.POSTGRESQL;
        };
    }

    /** Empty for one that scaffold does not make yet, and for an unknown one, which is reported. */
    static Optional<Database> database(Located<String> name, Diagnostics diagnostics) {
        Optional<Database> database = Database.of(name.value());
        if (database.isPresent() || LATER.contains(name.value())) return database;
        List<String> known = new ArrayList<>(LATER);
        for (Database one : Database.values()) known.add(one.word());
        diagnostics.reportUnknown(
                DiagnosticCode.E116, name.at(), "unknown database \"" + name.value() + "\"", name.value(), known);
        return Optional.empty();
    }
}
