package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.rule.ReadSql.Kind;
import dev.scaffold.generator.syntax.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Parser;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.QOM;

/** Where a text of SQL does with a native enum's column what PostgreSQL does with texts only. */
final class EnumUses {

    private final Map<String, EnumType> columns;
    private final Map<String, Optional<String>> wrong = new TreeMap<>();

    private EnumUses(Map<String, EnumType> columns) {
        this.columns = columns;
    }

    /**
     * Those of {@code columns} that are not just tested for null, and compared with texts that are values of theirs or with
     * each other; with the text that is no value of theirs, if it is only that.
     *
     * @param text one that {@link ReadSql} has no problem with
     */
    static Map<String, Optional<String>> wrong(TextNode text, Kind kind, Map<String, EnumType> columns) {
        EnumUses uses = new EnumUses(columns);
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(VisitListener.onVisitStart(visit -> uses.visit(visit.queryParts())));
        var dsl = DSL.using(configuration);
        Parser parser = dsl.parser();
        dsl.render(kind.isCondition() ? parser.parseCondition(text.text()) : parser.parseField(text.text()));
        return uses.wrong;
    }

    /** @param path to a part of the text, which is the last */
    private void visit(QueryPart[] path) {
        if (!(path[path.length - 1] instanceof TableField<?, ?> field) || !columns.containsKey(field.getName())) return;
        List<QueryPart> compared = new ArrayList<>();
        for (int i = path.length - 2; i >= 0 && compared.isEmpty(); i--) compared = compared(path[i]);
        if (!compared.contains(field)) {
            wrong.put(field.getName(), Optional.empty());
            return;
        }
        compared.stream()
                .filter(other -> !suits(other, field))
                .findFirst()
                .ifPresent(other -> wrong.putIfAbsent(field.getName(), text(other)));
    }

    /** What {@code part} compares; empty when it does something else. */
    private static List<QueryPart> compared(QueryPart part) {
        if (part instanceof QOM.Eq<?> c) return List.of(c.$arg1(), c.$arg2());
        if (part instanceof QOM.Ne<?> c) return List.of(c.$arg1(), c.$arg2());
        if (part instanceof QOM.IsNull c) return List.of(c.$arg1());
        if (part instanceof QOM.IsNotNull c) return List.of(c.$arg1());
        if (part instanceof QOM.InList<?> c) return list(c.$field(), c.$list());
        if (part instanceof QOM.NotInList<?> c) return list(c.$field(), c.$list());
        return List.of();
    }

    private static List<QueryPart> list(Field<?> field, List<? extends Field<?>> values) {
        List<QueryPart> all = new ArrayList<>(values);
        all.add(field);
        return all;
    }

    private static Optional<String> text(QueryPart part) {
        return part instanceof Param<?> param && param.getValue() instanceof String value
                ? Optional.of(value)
                : Optional.empty();
    }

    private boolean suits(QueryPart other, TableField<?, ?> field) {
        EnumType type = columns.get(field.getName());
        if (other instanceof TableField<?, ?> column) return type.equals(columns.get(column.getName()));
        // What Liquibase would take for a parameter is spelled as an expression, and that is a text.
        return text(other)
                .filter(value -> !value.contains("${"))
                .filter(value -> type.constants().stream()
                        .anyMatch(constant -> constant.value().equals(value)))
                .isPresent();
    }
}
