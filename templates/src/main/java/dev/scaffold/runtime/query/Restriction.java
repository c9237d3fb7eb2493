package dev.scaffold.runtime.query;

import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import dev.scaffold.runtime.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What must hold for the rows that a selection finds. */
final class Restriction {

    private Restriction() {}

    /** The selection's conditions, and where its table holds other entities, too, that a row is one of its own. */
    static List<Condition> of(Selection<?> selection) {
        Mapping<?, ?> mapping = selection.mapping();
        List<String> kinds = mapping.kindsAmongOthers();
        if (kinds.isEmpty()) return selection.conditions();
        Field<String> kind = mapping.field(mapping.info().position(Role.KIND)).coerce(String.class);
        List<Condition> all = new ArrayList<>(selection.conditions());
        all.add(kind.in(kinds.stream().map(DSL::inline).toList()));
        return all;
    }
}
