package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;

/**
 * PostgreSQL keeps a row on one page. Long values move out and leave a pointer; what is left of a row with every value set
 * has to fit.
 */
final class RowsFit implements SchemaRule {

    /** A page of 8192 bytes without its header and the pointer to the row ("row is too big … maximum size 8160"). */
    private static final int LIMIT = 8160;

    private static final int HEADER = 23;

    /** What a value that was moved out leaves behind. */
    private static final int POINTER = 18;

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        if (!schema.databases().contains(Database.POSTGRESQL)) return;
        for (LinkedEntity linked : schema.entities()) {
            int bits = linked.entity().columns().size();
            int row = HEADER
                    + bits / 8
                    + linked.entity().columns().stream()
                            .mapToInt(RowsFit::bytes)
                            .sum();
            if (row <= LIMIT) continue;
            diagnostics.report(
                    DiagnosticCode.E310,
                    linked.entity().at(),
                    "a row of entity " + linked.entity().name() + " with every value set takes at least " + row
                            + " bytes; postgresql keeps at most " + LIMIT + " on a page",
                    "split it into two entities");
        }
    }

    /** The least that a column takes when its value is as long as it may be. */
    private static int bytes(Column column) {
        FieldType type = column.type();
        if (type instanceof FieldType.Bool) return 1;
        if (type instanceof FieldType.Whole whole) return Math.max(2, whole.bits() / 8);
        if (type instanceof FieldType.Date) return 4;
        if (type instanceof FieldType.Float) return 4;
        boolean eight = type instanceof FieldType.Double
                || type instanceof FieldType.Instant
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Time
                || type instanceof FieldType.Duration;
        if (eight) return 8;
        if (type instanceof FieldType.Ulid || type instanceof FieldType.ListOf) return POINTER;
        if (type instanceof FieldType.Uuid) return 16;
        if (type instanceof FieldType.Varchar varchar) return Math.min(varchar.length() + 1, POINTER);
        if (type instanceof FieldType.Char fixed) return Math.min(fixed.length() + 1, POINTER);
        if (type instanceof FieldType.Enumeration e && e.type().storage() instanceof EnumType.Storage.Whole whole)
            return whole.bits() / 8;
        if (type instanceof FieldType.Enumeration enumeration)
            return Math.min(enumeration.type().length() + 1, POINTER);
        return 2;
    }
}
