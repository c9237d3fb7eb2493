package com.example.library.runtime.query;

import com.example.library.runtime.mapping.ColumnInfo.Role;
import com.example.library.runtime.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What must hold for the rows that a selection finds. */
final class Restriction {

    private Restriction() {}

    /**
     * That a row lives, unless the selection is about deleted ones; that it is of the selection's entity, where its table holds
     * others, too; and the selection's conditions.
     */
    static List<Condition> of(Selection<?> selection) {
        Mapping<?, ?> mapping = selection.mapping();
        List<Condition> all = new ArrayList<>();
        if (selection.deleted() != Deleted.INCLUDED && mapping.info().marksDeleted()) {
            Field<?> mark = mapping.field(mapping.info().position(Role.DELETED));
            all.add(selection.deleted() == Deleted.ONLY ? mark.isNotNull() : mark.isNull());
        }
        List<String> kinds = mapping.kindsAmongOthers();
        if (!kinds.isEmpty()) {
            Field<String> kind =
                    mapping.field(mapping.info().position(Role.KIND)).coerce(String.class);
            all.add(kind.in(kinds.stream().map(DSL::inline).toList()));
        }
        all.addAll(selection.conditions());
        return all;
    }
}
