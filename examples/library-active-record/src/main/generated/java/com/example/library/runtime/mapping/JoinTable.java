package com.example.library.runtime.mapping;

import static com.example.library.runtime.mapping.EntityStatements.quoted;
import static com.example.library.runtime.mapping.EntityStatements.table;
import static com.example.library.runtime.mapping.EntityStatements.where;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table behind an n-n relation, as one side sees it. Names are unquoted; that of the table may stand behind its schema and
 * a dot; columns stand in the order of the key that they
 * refer to.
 *
 * @param sourceColumns refer to the entity that has the relation
 * @param targetColumns refer to the entity at its other end
 */
public record JoinTable(String name, List<String> sourceColumns, List<String> targetColumns) {

    public JoinTable {
        sourceColumns = List.copyOf(sourceColumns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** Where both keys have one column. */
    public JoinTable(String name, String sourceColumn, String targetColumn) {
        this(name, List.of(sourceColumn), List.of(targetColumn));
    }

    /** Links a source (the first binds) with a target (the others); nothing happens when they are linked already. */
    public String link() {
        String binds = IntStream.rangeClosed(1, columns().size())
                .mapToObj(bind -> "$" + bind)
                .collect(Collectors.joining(", "));
        return "insert into " + table(name) + " (" + quoted(columns(), "") + ") values (" + binds
                + ") on conflict do nothing";
    }

    /** Removes the link between a source (the first binds) and a target (the others). */
    public String unlink() {
        return "delete from " + table(name) + where(columns(), 1);
    }

    /** Removes all links of a source. */
    public String unlinkAll() {
        return "delete from " + table(name) + where(sourceColumns, 1);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(sourceColumns);
        columns.addAll(targetColumns);
        return columns;
    }
}
