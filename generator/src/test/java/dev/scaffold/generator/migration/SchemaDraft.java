package dev.scaffold.generator.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A schema that is being made up; {@link #yaml} prints it as a user would have written it. */
final class SchemaDraft {

    final Map<String, List<String>> enums = new LinkedHashMap<>();
    final Set<String> natives = new LinkedHashSet<>();
    final List<EntityDraft> entities = new ArrayList<>();
    final String databases;

    SchemaDraft(String databases) {
        this.databases = databases;
    }

    static final class EntityDraft {
        String name;
        String doc = "";
        boolean version;
        boolean timestamps;
        boolean softDelete;
        final List<FieldDraft> fields = new ArrayList<>();
        final List<String> indexes = new ArrayList<>();
        final List<String> uniques = new ArrayList<>();
        final Map<String, String> checks = new LinkedHashMap<>();

        EntityDraft(String name) {
            this.name = name;
        }

        private EntityDraft copy() {
            EntityDraft copy = new EntityDraft(name);
            copy.doc = doc;
            copy.version = version;
            copy.timestamps = timestamps;
            copy.softDelete = softDelete;
            for (FieldDraft field : fields) copy.fields.add(field.copy());
            copy.indexes.addAll(indexes);
            copy.uniques.addAll(uniques);
            copy.checks.putAll(checks);
            return copy;
        }
    }

    static final class FieldDraft {
        final String name;
        String type;
        boolean nullable;
        boolean unique;
        boolean index;
        String value;
        String onDelete = "";
        String doc = "";
        String generated = "";

        FieldDraft(String name, String type) {
            this.name = name;
            this.type = type;
        }

        boolean isLink() {
            return type.endsWith("[]");
        }

        private FieldDraft copy() {
            FieldDraft copy = new FieldDraft(name, type);
            copy.nullable = nullable;
            copy.unique = unique;
            copy.index = index;
            copy.value = value;
            copy.onDelete = onDelete;
            copy.doc = doc;
            copy.generated = generated;
            return copy;
        }
    }

    SchemaDraft copy() {
        SchemaDraft copy = new SchemaDraft(databases);
        enums.forEach((name, constants) -> copy.enums.put(name, new ArrayList<>(constants)));
        copy.natives.addAll(natives);
        for (EntityDraft entity : entities) copy.entities.add(entity.copy());
        return copy;
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder("scaffold: 1\nproject:\n  databases: [" + databases + "]\n");
        if (!enums.isEmpty()) yaml.append("enums:\n");
        enums.forEach((name, constants) -> {
            yaml.append("  ").append(name).append(":\n");
            if (natives.contains(name)) yaml.append("    type: native\n");
            yaml.append("    values:\n");
            for (String constant : constants)
                yaml.append("      ").append(constant).append('\n');
        });
        yaml.append("entities:\n");
        for (EntityDraft entity : entities) entity(yaml, entity);
        return yaml.toString();
    }

    private static void entity(StringBuilder yaml, EntityDraft entity) {
        yaml.append("  ").append(entity.name).append(":\n");
        if (!entity.doc.isEmpty())
            yaml.append("    doc: ").append(quoted(entity.doc)).append('\n');
        yaml.append("    version: ").append(entity.version).append('\n');
        yaml.append("    timestamps: ").append(entity.timestamps).append('\n');
        yaml.append("    softDelete: ").append(entity.softDelete).append('\n');
        yaml.append("    fields:\n");
        for (FieldDraft field : entity.fields) field(yaml, field);
        list(yaml, "indexes", entity.indexes);
        list(yaml, "unique", entity.uniques);
        if (!entity.checks.isEmpty()) yaml.append("    checks:\n");
        entity.checks.forEach((name, text) -> yaml.append("      " + name + ": " + quoted(text) + "\n"));
    }

    private static void list(StringBuilder yaml, String key, List<String> lines) {
        if (!lines.isEmpty()) yaml.append("    ").append(key).append(":\n");
        for (String line : lines) yaml.append("      - ").append(line).append('\n');
    }

    private static void field(StringBuilder yaml, FieldDraft field) {
        yaml.append("      ").append(field.name).append(":\n");
        yaml.append("        type: ").append(quoted(field.type)).append('\n');
        if (field.nullable) yaml.append("        nullable: true\n");
        if (field.unique) yaml.append("        unique: true\n");
        if (field.index) yaml.append("        index: true\n");
        if (!field.onDelete.isEmpty()) yaml.append("        onDelete: " + field.onDelete + "\n");
        if (!field.doc.isEmpty()) yaml.append("        doc: " + quoted(field.doc) + "\n");
        if (!field.generated.isEmpty()) yaml.append("        generated: " + quoted(field.generated) + "\n");
        if (field.value == null) return;
        boolean now = field.value.equals("now()");
        yaml.append("        default: ")
                .append(now ? field.value : quoted(field.value))
                .append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
