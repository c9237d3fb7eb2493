package dev.scaffold.generator.codegen.code;

import dev.scaffold.generator.schema.Style;
import java.util.Set;

/** The methods without parameters that a style's entities have anyway: accessors avoid their names. */
final class TakenMethods {

    /** Of the runtime's {@code ActiveRecord} and of a generated base class. */
    private static final Set<String> ACTIVE_RECORD = Set.of(
            "save",
            "delete",
            "restore",
            "hardDelete",
            "refresh",
            "isNew",
            "isDeleted",
            "isChanged",
            "self",
            "rowMapping",
            "unloadRelations",
            "objects");

    private TakenMethods() {}

    static Set<String> of(Style style) {
        return switch (style) {
            case ACTIVE_RECORD -> ACTIVE_RECORD;
            case SESSION -> Set.of();
        };
    }
}
