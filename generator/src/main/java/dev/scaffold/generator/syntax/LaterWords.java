package dev.scaffold.generator.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the language does not have yet, by the words that people try, and what there is meanwhile. */
final class LaterWords {

    private static final String VIEW = "leave it out for now: a query in Java reads the same rows";
    private static final String IN_DATABASE = "leave it out for now: scaffold makes tables, indexes and constraints";
    private static final String COLLATION = "leave it out for now: a column has the collation of its database";
    private static final String TENANT = "leave it out for now: a relation to an entity says whose a row is";
    private static final String SEVERAL = "write an optional relation to each, and a check that one of them is there";

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("view", VIEW),
            Map.entry("views", VIEW),
            Map.entry("materializedview", VIEW),
            Map.entry("materializedviews", VIEW),
            Map.entry("partition", IN_DATABASE),
            Map.entry("partitions", IN_DATABASE),
            Map.entry("partitionby", IN_DATABASE),
            Map.entry("partitioned", IN_DATABASE),
            Map.entry("trigger", IN_DATABASE),
            Map.entry("triggers", IN_DATABASE),
            Map.entry("function", IN_DATABASE),
            Map.entry("functions", IN_DATABASE),
            Map.entry("procedure", IN_DATABASE),
            Map.entry("procedures", IN_DATABASE),
            Map.entry("collation", COLLATION),
            Map.entry("collations", COLLATION),
            Map.entry("collate", COLLATION),
            Map.entry("tenant", TENANT),
            Map.entry("tenants", TENANT),
            Map.entry("polymorphic", SEVERAL),
            Map.entry("|", SEVERAL),
            Map.entry("caseinsensitive", "leave it out for now"),
            Map.entry("fake", "leave it out for now"),
            Map.entry("backfill", "a default fills the rows that are there already: \"int = 0\""));

    private LaterWords() {}

    static Optional<String> hint(String word) {
        return Optional.ofNullable(HINTS.get(word.replace("_", "").toLowerCase(Locale.ROOT)));
    }
}
