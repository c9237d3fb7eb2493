package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.SchemaDraft.EntityDraft;
import dev.scaffold.generator.migration.SchemaDraft.FieldDraft;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Changes a draft as somebody would who edits schema.yaml. Not each result is valid, and not each edit changes something. */
final class RandomEdits {

    private final RandomDrafts make;
    private final Map<String, BiConsumer<SchemaDraft, EntityDraft>> kinds = new LinkedHashMap<>();

    RandomEdits(RandomDrafts make) {
        this.make = make;
        kinds.put("add field", make::addField);
        kinds.put("add relation", make::addRelation);
        kinds.put("add index", (draft, entity) -> make.addIndex(entity));
        kinds.put("add check", make::addCheck);
        kinds.put("add computed", (draft, entity) -> make.addGenerated(entity));
        kinds.put("computed", (draft, entity) -> generated(make.pick(entity.fields)));
        kinds.put("soft delete", (draft, entity) -> entity.softDelete = !entity.softDelete);
        kinds.put("add entity", (draft, entity) -> make.addEntity(draft));
        kinds.put("drop field", (draft, entity) -> dropField(entity));
        kinds.put("drop index", (draft, entity) -> drop(entity.indexes));
        kinds.put("drop unique", (draft, entity) -> drop(entity.uniques));
        kinds.put("drop check", (draft, entity) -> entity.checks.clear());
        kinds.put("drop entity", this::dropEntity);
        kinds.put("type", this::type);
        kinds.put("same family", this::widenOrNarrow);
        kinds.put("nullable", (draft, entity) -> nullable(make.pick(entity.fields)));
        kinds.put("default", this::value);
        kinds.put("unique", (draft, entity) -> unique(make.pick(entity.fields)));
        kinds.put("index", (draft, entity) -> index(make.pick(entity.fields)));
        kinds.put("on delete", this::onDelete);
        kinds.put("retarget", this::retarget);
        kinds.put("constant", (draft, entity) -> constant(draft));
        kinds.put("native enum", (draft, entity) -> nativeEnum(draft));
        kinds.put("version", (draft, entity) -> entity.version = !entity.version);
        kinds.put("timestamps", (draft, entity) -> entity.timestamps = !entity.timestamps);
        kinds.put("doc", (draft, entity) -> entity.doc = make.doc());
        kinds.put("doc of a field", (draft, entity) -> make.pick(entity.fields).doc = make.doc());
        kinds.put("order of fields", (draft, entity) -> Collections.shuffle(entity.fields, make.random));
        kinds.put("order of entities", (draft, entity) -> Collections.shuffle(draft.entities, make.random));
    }

    /** Changes {@code draft}; its name. */
    String edit(SchemaDraft draft) {
        String kind = make.pick(List.copyOf(kinds.keySet()));
        kinds.get(kind).accept(draft, make.pick(draft.entities));
        return kind;
    }

    private void drop(List<String> lines) {
        if (!lines.isEmpty()) lines.remove(make.random.nextInt(lines.size()));
    }

    private void dropField(EntityDraft entity) {
        FieldDraft field = make.pick(entity.fields);
        if (entity.fields.size() == 1) return;
        entity.fields.remove(field);
        mentionNoMore(entity, field);
    }

    private static void mentionNoMore(EntityDraft entity, FieldDraft field) {
        Pattern name = Pattern.compile("\\b" + field.name + "\\b");
        entity.indexes.removeIf(line -> name.matcher(line).find());
        entity.uniques.removeIf(line -> name.matcher(line).find());
        entity.fields.removeIf(other -> name.matcher(other.generated).find());
        entity.checks.values().removeIf(text -> text.contains(field.name));
    }

    private void generated(FieldDraft field) {
        if (field.generated.isEmpty()) return;
        field.generated = make.random.nextBoolean() ? "" : field.generated.replace("then 1", "then 3");
    }

    private void dropEntity(SchemaDraft draft, EntityDraft entity) {
        if (draft.entities.size() == 1) return;
        draft.entities.remove(entity);
        for (EntityDraft other : draft.entities) {
            for (FieldDraft field : List.copyOf(other.fields)) {
                if (!field.type.replace("[]", "").equals(entity.name)) continue;
                other.fields.remove(field);
                mentionNoMore(other, field);
            }
        }
    }

    private void type(SchemaDraft draft, EntityDraft entity) {
        FieldDraft field = make.pick(entity.fields);
        if (field.isLink() || !field.generated.isEmpty()) return;
        boolean reference = make.random.nextInt(5) == 0;
        field.type = reference ? make.pick(draft.entities).name : make.type(draft);
        field.value = reference || field.value == null ? null : make.value(draft, field.type);
        if (!reference) field.onDelete = "";
        entity.checks.values().removeIf(text -> text.contains(field.name));
    }

    private void widenOrNarrow(SchemaDraft draft, EntityDraft entity) {
        FieldDraft field = make.pick(entity.fields);
        List<List<String>> families = List.of(
                List.of("byte", "short", "int", "long"),
                List.of("bytes", "bytes(2)", "bytes(3)", "bytes(9)"),
                List.of("string(5)", "string(50)", "text", "string(9)", "char(2)"));
        for (List<String> family : families) {
            String list = field.type.endsWith("[]") ? "[]" : "";
            String type = field.type.replace("[]", "");
            boolean text = type.matches("(string|char)\\(.*|text") && family.contains("text");
            if (text || family.contains(type)) field.type = make.pick(family) + list;
        }
        if (field.value != null) field.value = make.value(draft, field.type);
    }

    private void nullable(FieldDraft field) {
        if (!field.isLink()) field.nullable = !field.nullable;
        if (field.onDelete.equals("set null")) field.onDelete = "";
    }

    private void value(SchemaDraft draft, EntityDraft entity) {
        FieldDraft field = make.pick(entity.fields);
        boolean relation = draft.entities.stream().anyMatch(other -> other.name.equals(field.type.replace("[]", "")));
        if (!relation) field.value = field.value == null ? make.value(draft, field.type) : null;
    }

    private static void unique(FieldDraft field) {
        if (!field.isLink()) field.unique = !field.unique;
    }

    private static void index(FieldDraft field) {
        if (!field.isLink()) field.index = !field.index;
    }

    private void onDelete(SchemaDraft draft, EntityDraft entity) {
        FieldDraft field = make.pick(entity.fields);
        boolean reference = draft.entities.stream().anyMatch(other -> other.name.equals(field.type));
        if (reference) field.onDelete = make.rule(field);
    }

    private void retarget(SchemaDraft draft, EntityDraft entity) {
        FieldDraft field = make.pick(entity.fields);
        String target = make.pick(draft.entities).name;
        boolean link = field.isLink();
        boolean relation = draft.entities.stream().anyMatch(other -> other.name.equals(field.type.replace("[]", "")));
        if (relation) field.type = target + (link ? "[]" : "");
    }

    private void nativeEnum(SchemaDraft draft) {
        if (draft.enums.isEmpty()) return;
        String name = make.pick(List.copyOf(draft.enums.keySet()));
        if (!draft.natives.remove(name)) draft.natives.add(name);
    }

    private void constant(SchemaDraft draft) {
        if (draft.enums.isEmpty()) return;
        List<String> constants = make.pick(List.copyOf(draft.enums.values()));
        switch (make.random.nextInt(4)) {
            case 0 -> drop(constants);
            case 1 -> constants.add("c" + make.random.nextInt(5) + ": \"value " + make.random.nextInt(5) + "\"");
            case 2 -> Collections.shuffle(constants, make.random);
            default -> constants.set(0, constants.get(0).split(":")[0] + ": v" + make.random.nextInt(3));
        }
    }
}
