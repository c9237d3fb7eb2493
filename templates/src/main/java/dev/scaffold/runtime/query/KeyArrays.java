package dev.scaffold.runtime.query;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.mapping.Mapping;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Keys as array parameters, one for each column of the key: so the text is the same for any number of keys. */
public final class KeyArrays {

    private final Mapping<?, ?> mapping;
    private final List<Object[]> arrays;

    private KeyArrays(Mapping<?, ?> mapping, List<Object[]> arrays) {
        this.mapping = mapping;
        this.arrays = arrays;
    }

    /** @param keys at least one */
    public static <K> KeyArrays of(Mapping<?, K> mapping, Collection<K> keys) {
        return ofRows(mapping, keys.stream().map(mapping::keyValues).toList());
    }

    /** @param values of one unique column that stands in for the key, at least one */
    public static KeyArrays ofColumn(Mapping<?, ?> mapping, Collection<?> values) {
        return ofRows(mapping, values.stream().map(List::<Object>of).toList());
    }

    private static KeyArrays ofRows(Mapping<?, ?> mapping, List<List<Object>> rows) {
        List<Object[]> arrays = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            Class<?> type = rows.get(0).get(i).getClass();
            arrays.add(rows.stream().map(row -> row.get(column)).toArray(length ->
                    (Object[]) Array.newInstance(type, length)));
        }
        return new KeyArrays(mapping, arrays);
    }

    /** What the statements of {@code EntityStatements} for many keys bind. */
    public Object[] binds() {
        return arrays.toArray();
    }

    int columns() {
        return arrays.size();
    }

    /** Those of a foreign key that begins at {@code first}. */
    List<Integer> positions(int first) {
        return IntStream.range(first, first + arrays.size()).boxed().toList();
    }

    /** Whether the values of {@code fields} are one of the keys. */
    Condition contain(Dialect dialect, List<Field<?>> fields) {
        List<QueryPart> parts = new ArrayList<>(fields);
        for (Object[] array : arrays) parts.add(DSL.val((Object) array, SQLDataType.OTHER));
        boolean cast = dialect == Dialect.POSTGRESQL && fields.size() > 1;
        return DSL.condition(cast ? isUnnested(dialect) : isAnyOf(dialect), parts.toArray(QueryPart[]::new));
    }

    private String isAnyOf(Dialect dialect) {
        return dialect.isAnyOf(placeholders(0), placeholders(arrays.size()));
    }

    /** jOOQ numbers each use of a value anew, so that it can be used but once and its type has to be said. */
    private String isUnnested(Dialect dialect) {
        List<String> typed = new ArrayList<>();
        for (Field<?> key : KeyFields.of(mapping)) {
            String type = key.getDataType().getTypeName(Renderer.dsl(dialect).configuration());
            typed.add(placeholders(arrays.size()).get(typed.size()) + "::" + type + "[]");
        }
        return "(" + String.join(", ", placeholders(0)) + ") in (select * from unnest(" + String.join(", ", typed)
                + "))";
    }

    /** {@code {2}}, {@code {3}}: the parts of the condition from {@code first} on. */
    private List<String> placeholders(int first) {
        return IntStream.range(first, first + arrays.size())
                .mapToObj(part -> "{" + part + "}")
                .toList();
    }
}
