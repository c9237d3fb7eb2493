package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.EmbeddedValue;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of an entity are different properties, columns and methods in Java. */
final class MembersDiffer implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity entity : schema.entities()) check(entity, diagnostics);
    }

    private static void check(LinkedEntity linked, Diagnostics diagnostics) {
        Map<String, Member> properties = new HashMap<>();
        Map<String, Member> columns = new HashMap<>();
        Map<String, Member> methods = new HashMap<>();
        for (Member member : linked.entity().members()) {
            Diagnostics inside = diagnostics.at(linked.where(member.name()));
            Member first = properties.putIfAbsent(Names.camel(member.name()), member);
            boolean reported = report(first, member, "property", Names.camel(member.name()), member::at, inside);
            for (Column column : LinkedEntity.columns(member)) {
                if (reported) break;
                String constant = Names.constant(column.name());
                Supplier<SourceSpan> at = () -> linked.columnAt(member, column.name());
                reported = report(columns.putIfAbsent(constant, member), member, "column", column.name(), at, inside);
            }
            for (String method : methods(member)) {
                Member other = methods.putIfAbsent(method, member);
                if (other != null && areOneValue(other, member)) continue;
                reported = reported
                        || other != member && report(other, member, "method", method + "()", member::at, inside);
            }
        }
    }

    /** Whether both are parts of one value object, which has one accessor. */
    private static boolean areOneValue(Member one, Member other) {
        return one instanceof Field first
                && other instanceof Field second
                && first.value().isPresent()
                && first.value().equals(second.value());
    }

    /** Whether {@code first} was there already. An automatic column has a rule of its own. */
    private static boolean report(
            @Nullable Member first,
            Member member,
            String what,
            String name,
            Supplier<SourceSpan> place,
            Diagnostics inside) {
        if (first == null || first == member) return false;
        if (member.at().equals(SourceSpan.NONE) || first.at().equals(SourceSpan.NONE)) return true;
        SourceSpan at = place.get();
        boolean spelling = what.equals("property");
        inside.report(
                spelling ? DiagnosticCode.E204 : DiagnosticCode.E404,
                at,
                "\"" + member.name() + "\" and \"" + first.name() + "\" in "
                        + first.at().lineSeenFrom(at) + " both become the " + what + " " + name,
                hint(what, first, member));
        return true;
    }

    /** The columns of a value object are set apart by what begins them. */
    private static String hint(String what, Member one, Member other) {
        boolean part = LinkedEntity.isPart(one) || LinkedEntity.isPart(other);
        return what.equals("column") && part
                ? "rename one of them, or begin the value's columns otherwise: \"prefix:\" in long form"
                : "rename one of them";
    }

    /** Without parameters: accessors, and the verbs by which active records follow relations. */
    private static List<String> methods(Member member) {
        String name = member instanceof Field part
                ? part.value().map(EmbeddedValue::name).orElse(part.name())
                : member.name();
        String camel = Names.camel(name);
        // Such a name is no word, which another rule tells.
        if (camel.isEmpty()) return List.of();
        String pascal = pascal(camel);
        List<String> methods = new ArrayList<>();
        boolean is = member instanceof Field field
                && field.value().isEmpty()
                && field.column().isPrimitiveBoolean();
        methods.add((is ? "is" : "get") + pascal);
        if (member instanceof Relation.ToOne toOne) methods.add("get" + pascal(toOne.valueName()));
        if (member instanceof Relation) methods.add(camel);
        return methods;
    }

    private static String pascal(String name) {
        String camel = Names.camel(name);
        return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }
}
