package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column.Role;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode.DefaultsNode;
import dev.scaffold.generator.syntax.Timestamps;
import dev.scaffold.generator.syntax.VersionNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of one entity that the runtime keeps: which of its fields these are, and those that it has by itself. A field
 * in a role replaces the column that would have it otherwise.
 */
final class KeptColumns {

    private final EntityNode entity;
    private final DefaultsNode defaults;
    private final Diagnostics diagnostics;
    private final Map<Role, FieldNode> declared = new EnumMap<>(Role.class);

    KeptColumns(EntityNode entity, DefaultsNode defaults, Diagnostics diagnostics) {
        this.entity = entity;
        this.defaults = defaults;
        this.diagnostics = diagnostics;
        for (FieldNode field : entity.fields()) {
            field.value().created().ifPresent(at -> declare(Role.CREATED, field, at));
            field.value().updated().ifPresent(at -> declare(Role.UPDATED, field, at));
            field.value().version().ifPresent(at -> declare(Role.VERSION, field, at));
        }
        versionNode().flatMap(VersionNode::field).ifPresent(name -> declare(Role.VERSION, name));
        softDelete().filter(word -> !isFlag(word)).ifPresent(name -> declare(Role.DELETED, name));
    }

    /** What the runtime keeps in {@code field}; {@link Role#PLAIN} for what is the user's. */
    Role role(FieldNode field) {
        for (Map.Entry<Role, FieldNode> entry : declared.entrySet()) {
            if (entry.getValue() == field) return entry.getKey();
        }
        return field.value().generated().isPresent() ? Role.GENERATED : Role.PLAIN;
    }

    /** {@code column}, which may hold certain values only where the runtime keeps it. */
    static Column inRole(Role role, Column column, FieldNode field, Diagnostics inside) {
        if (role == Role.PLAIN || role == Role.GENERATED) return column.withRole(role, column.defaultValue());
        boolean counter = role == Role.VERSION;
        FieldType expected = counter ? new FieldType.Whole(32) : new FieldType.Instant();
        SourceSpan at = field.type().orElseThrow().at();
        if (!column.type().equals(expected)) {
            inside.report(DiagnosticCode.E317, at, words(role) + " is " + (counter ? "an int" : "an instant"));
        }
        if (role == Role.DELETED && !column.nullable()) {
            inside.report(
                    DiagnosticCode.E317,
                    at,
                    "a row that is not deleted has no moment of deletion",
                    "write \"instant?\"");
        }
        field.defaultValue()
                .filter(value -> !isUsual(value, role))
                .ifPresent(value -> inside.report(
                        DiagnosticCode.E317,
                        value.at(),
                        words(role) + " has no default of its own",
                        "the runtime gives it its value"));
        return column.withRole(role, initial(role, column.nullable()));
    }

    /** Those that no field stands for. */
    List<Field> automatic() {
        List<Field> fields = new ArrayList<>();
        if (isOn(Role.VERSION, version(entity, defaults))) fields.add(automatic("version", Role.VERSION));
        Timestamps timestamps = entity.timestamps().or(defaults::timestamps).orElse(Timestamps.BOTH);
        if (isOn(Role.CREATED, timestamps != Timestamps.NONE)) fields.add(automatic("created_at", Role.CREATED));
        if (isOn(Role.UPDATED, timestamps == Timestamps.BOTH)) fields.add(automatic("updated_at", Role.UPDATED));
        boolean softDelete =
                softDelete().map(word -> word.value().equals("true")).orElse(false);
        if (isOn(Role.DELETED, softDelete)) fields.add(automatic("deleted_at", Role.DELETED));
        return fields;
    }

    private boolean isOn(Role role, boolean wanted) {
        return wanted && !declared.containsKey(role);
    }

    static boolean version(EntityNode entity, DefaultsNode defaults) {
        return entity.version().or(defaults::version).map(VersionNode::on).orElse(true);
    }

    private Optional<VersionNode> versionNode() {
        return entity.version().or(defaults::version);
    }

    private Optional<Located<String>> softDelete() {
        return entity.softDelete().or(defaults::softDelete);
    }

    private static boolean isFlag(Located<String> word) {
        return word.value().equals("true") || word.value().equals("false");
    }

    private void declare(Role role, Located<String> name) {
        Optional<FieldNode> field = entity.field(name.value());
        if (field.isPresent()) {
            declare(role, field.get(), name.at());
            return;
        }
        diagnostics.reportUnknown(
                DiagnosticCode.E317,
                name.at(),
                "entity " + entity.name().value() + " has no field \"" + name.value() + "\" to keep " + words(role)
                        + " in",
                name.value(),
                entity.fields().stream().map(one -> one.name().value()).toList());
    }

    private void declare(Role role, FieldNode field, SourceSpan at) {
        FieldNode first = declared.get(role);
        Role other = role(field);
        if (first == field) return;
        if (first != null) {
            report(
                    at,
                    "\"" + field.name().value() + "\" and \"" + first.name().value() + "\" in line "
                            + first.name().at().line() + " are both " + words(role));
        } else if (other != Role.PLAIN && other != Role.GENERATED) {
            report(at, "\"" + field.name().value() + "\" cannot be " + words(role) + " and " + words(other));
        } else {
            declared.put(role, field);
        }
    }

    private void report(SourceSpan at, String message) {
        diagnostics.report(DiagnosticCode.E317, at, message, "an entity has one of each kind, each a field of its own");
    }

    private static String words(Role role) {
        return switch (role) {
            case VERSION -> "the version";
            case CREATED -> "the moment of the insert";
            case UPDATED -> "the moment of the last update";
            case DELETED -> "the moment of deletion";
            default -> throw new IllegalArgumentException(role + " is not kept by the runtime");
        };
    }

    private static boolean isUsual(FieldNode.DefaultNode value, Role role) {
        if (value.quoted() || value.sql()) return false;
        return switch (role) {
            case VERSION -> value.text().equals("0");
            case CREATED, UPDATED -> value.text().equals("now()");
            default -> false;
        };
    }

    private static Optional<DefaultValue> initial(Role role, boolean nullable) {
        return switch (role) {
            case VERSION -> Optional.of(new DefaultValue.Literal("0"));
            case CREATED -> Optional.of(new DefaultValue.Now());
            // Where every row needs a moment, those that are there already get this one.
            case UPDATED -> nullable ? Optional.empty() : Optional.of(new DefaultValue.Now());
            default -> Optional.empty();
        };
    }

    private static Field automatic(String name, Role role) {
        FieldType type = role == Role.VERSION ? new FieldType.Whole(32) : new FieldType.Instant();
        boolean nullable = role == Role.DELETED;
        Column column = new Column(name, type, nullable, initial(role, nullable), false, false, role, Optional.empty());
        return new Field(name, column, SourceSpan.NONE);
    }
}
