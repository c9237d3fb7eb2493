package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.DatabaseNode;
import dev.scaffold.generator.syntax.IndexNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an index's {@code db:} says: {@code sqlite: { skip: true }}, {@code postgresql: { using: gin }}. Settings for a
 * database that scaffold does not make yet are read and mean nothing.
 */
record IndexSettings(Optional<String> method, Set<Database> skipped) {

    private static final List<String> METHODS = List.of("btree", "hash", "gin", "gist", "spgist", "brin");
    private static final List<String> LATER = List.of("mariadb", "mysql");

    static IndexSettings read(IndexNode node, Diagnostics diagnostics) {
        Optional<String> method = Optional.empty();
        Set<Database> skipped = EnumSet.noneOf(Database.class);
        for (DatabaseNode settings : node.db()) {
            Optional<Database> database = database(settings.name(), diagnostics);
            if (database.isEmpty()) continue;
            for (DatabaseNode.Setting setting : settings.settings()) {
                switch (setting.key().value()) {
                    case "skip" -> {
                        if (isTrue(setting.value(), diagnostics)) skipped.add(database.get());
                    }
                    case "using" -> method = method(database.get(), setting, diagnostics);
                    default ->
                        diagnostics.reportUnknown(
                                DiagnosticCode.E110,
                                setting.key().at(),
                                "unknown setting \"" + setting.key().value() + "\" of an index",
                                setting.key().value(),
                                List.of("skip", "using"));
                }
            }
        }
        return new IndexSettings(method.filter(word -> !word.equals("btree")), skipped);
    }

    private static Optional<Database> database(Located<String> name, Diagnostics diagnostics) {
        Optional<Database> database = Database.of(name.value());
        if (database.isPresent() || LATER.contains(name.value())) return database;
        List<String> known = new ArrayList<>(LATER);
        for (Database one : Database.values()) known.add(one.word());
        diagnostics.reportUnknown(
                DiagnosticCode.E116, name.at(), "unknown database \"" + name.value() + "\"", name.value(), known);
        return Optional.empty();
    }

    private static boolean isTrue(Located<String> word, Diagnostics diagnostics) {
        if (!List.of("true", "false").contains(word.value())) {
            diagnostics.report(
                    DiagnosticCode.E111, word.at(), "\"skip\" is true or false, not \"" + word.value() + "\"");
        }
        return word.value().equals("true");
    }

    private static Optional<String> method(Database database, DatabaseNode.Setting setting, Diagnostics diagnostics) {
        if (database != Database.POSTGRESQL) {
            diagnostics.report(
                    DiagnosticCode.E504,
                    setting.key().at(),
                    database.word() + " has one kind of index only",
                    "\"using\" is a word of postgresql's");
            return Optional.empty();
        }
        if (METHODS.contains(setting.value().value()))
            return Optional.of(setting.value().value());
        diagnostics.reportUnknown(
                DiagnosticCode.E504,
                setting.value().at(),
                "postgresql has no kind of index \"" + setting.value().value() + "\"",
                setting.value().value(),
                METHODS);
        return Optional.empty();
    }
}
