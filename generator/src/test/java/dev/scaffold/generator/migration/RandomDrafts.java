package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.SchemaDraft.EntityDraft;
import dev.scaffold.generator.migration.SchemaDraft.FieldDraft;
import dev.scaffold.generator.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes schemas up. Not each is valid: whoever asks tries again. */
final class RandomDrafts {

    private static final List<String> MEMBERS = List.of(
            "title",
            "order",
            "group",
            "user_name",
            "isbn",
            "pages",
            "price",
            "select_all",
            "note",
            "body",
            "rating",
            "check_me",
            "value",
            "key_word",
            "position",
            "state",
            "a_rather_long_name_for_a_column_of_a_table_really");
    private static final List<String> ENTITIES = List.of(
            "Book",
            "Author",
            "Order",
            "Group",
            "User",
            "Tag",
            "Review",
            "Shelf",
            "Table",
            "AVeryLongNameForAnEntityThatHasManyRows");
    private static final List<String> TEXTS =
            List.of("", "x", "it's", "${x}", "a;b", "é😀", "a\\b", "two\nlines", "<b>&]]>", "now()", "1", "draft");
    private static final List<String> RULES = List.of("", "cascade", "restrict", "no action", "set null");

    final Random random;
    private final boolean decimals;

    RandomDrafts(Random random, Database kind) {
        this.random = random;
        this.decimals = kind == Database.POSTGRESQL;
    }

    SchemaDraft schema() {
        SchemaDraft draft = new SchemaDraft(decimals ? "postgresql" : "sqlite");
        for (int i = random.nextInt(3); i > 0; i--) {
            draft.enums.put("Kind" + i, constants());
            if (random.nextBoolean()) draft.natives.add("Kind" + i);
        }
        for (int i = 2 + random.nextInt(7); i > 0; i--) addEntity(draft);
        for (EntityDraft entity : draft.entities) {
            for (int i = 1 + random.nextInt(6); i > 0; i--) addField(draft, entity);
            for (int i = random.nextInt(3); i > 0; i--) addRelation(draft, entity);
            if (random.nextInt(3) == 0) addIndex(entity);
            if (random.nextInt(4) == 0) addGenerated(entity);
            if (random.nextInt(3) == 0) addCheck(draft, entity);
        }
        return draft;
    }

    private List<String> constants() {
        List<String> constants = new ArrayList<>(List.of("draft: draft", "published: p", "sold_out: \"it's ${out}\""));
        if (random.nextBoolean()) constants.remove(random.nextInt(3));
        return constants;
    }

    void addEntity(SchemaDraft draft) {
        EntityDraft entity = new EntityDraft(pick(ENTITIES));
        if (draft.entities.stream().anyMatch(other -> other.name.equals(entity.name))) return;
        entity.version = random.nextBoolean();
        entity.timestamps = random.nextBoolean();
        entity.softDelete = random.nextInt(4) == 0;
        entity.doc = doc();
        entity.fields.add(new FieldDraft("name", "string(40)"));
        draft.entities.add(random.nextInt(draft.entities.size() + 1), entity);
    }

    String doc() {
        return random.nextInt(3) > 0 ? "" : pick(TEXTS);
    }

    void addField(SchemaDraft draft, EntityDraft entity) {
        FieldDraft field = new FieldDraft(pick(MEMBERS), type(draft));
        if (entity.fields.stream().anyMatch(other -> other.name.equals(field.name))) return;
        field.nullable = random.nextBoolean();
        field.unique = random.nextInt(6) == 0;
        field.index = !field.unique && random.nextInt(6) == 0;
        if (random.nextBoolean()) field.value = value(draft, field.type);
        field.doc = doc();
        entity.fields.add(random.nextInt(entity.fields.size() + 1), field);
    }

    String type(SchemaDraft draft) {
        List<String> types = new ArrayList<>(List.of(
                "string(" + (3 + random.nextInt(40)) + ")",
                "char(" + (1 + random.nextInt(3)) + ")",
                "text",
                "bool",
                "byte",
                "short",
                "int",
                "long",
                "float",
                "double",
                "date",
                "time",
                "datetime",
                "instant",
                "duration",
                "uuid",
                "ulid",
                "json",
                "bytes",
                "bytes(" + (1 + random.nextInt(4)) + ")"));
        if (decimals) types.add("decimal(" + (4 + random.nextInt(8)) + "," + random.nextInt(4) + ")");
        types.addAll(draft.enums.keySet());
        String type = pick(types);
        boolean listed = decimals && random.nextInt(4) == 0 && !type.equals("json") && !type.startsWith("bytes");
        return listed ? type + "[]" : type;
    }

    String value(SchemaDraft draft, String type) {
        if (type.endsWith("[]")) return "[]";
        int bracket = type.indexOf('(');
        int length =
                bracket < 0 ? 0 : Integer.parseInt(type.substring(bracket + 1).split("[,)]")[0]);
        return switch (bracket < 0 ? type : type.substring(0, bracket)) {
            case "string" ->
                pick(TEXTS.stream()
                        .filter(text -> text.codePointCount(0, text.length()) <= length)
                        .toList());
            case "char" -> "a".repeat(length);
            case "text" -> pick(TEXTS);
            case "bool" -> String.valueOf(random.nextBoolean());
            case "byte" -> pick(List.of("0", "-128", "127"));
            case "short" -> pick(List.of("0", "-32768", "32767"));
            case "int" -> pick(List.of("+7", "-2147483648"));
            case "long" -> pick(List.of("0", "9223372036854775807", "-9223372036854775808"));
            case "float" -> pick(List.of("1", "0.1", "-1e30"));
            case "double" -> pick(List.of("1", "-0.0", "1e300", "2.50"));
            case "decimal" -> pick(List.of("1", "-12", "0.0"));
            case "date" -> pick(List.of("now()", "2026-01-31"));
            case "time" -> pick(List.of("now()", "12:30", "23:59:59.999999"));
            case "datetime" -> pick(List.of("now()", "2026-01-31T12:30"));
            case "duration" -> pick(List.of("PT0S", "PT-1.000001S"));
            case "ulid" -> pick(List.of("uuid()", "01ARZ3NDEKTSV4RRFFQ69G5FAV"));
            case "json" -> pick(List.of("{}", "[1,null]", "\"it's ${x}\""));
            case "bytes" -> pick(List.of("0x", "0xFf"));
            case "instant" -> pick(List.of("now()", "2026-01-31T12:30:00Z"));
            case "uuid" -> pick(List.of("uuid()", "123e4567-E89B-12d3-a456-426614174000"));
            default -> pick(draft.enums.get(type)).split(":")[0];
        };
    }

    void addRelation(SchemaDraft draft, EntityDraft entity) {
        String target = pick(draft.entities).name;
        boolean link = random.nextInt(3) == 0;
        String name = (random.nextBoolean() ? "the_" : "my_") + target.toLowerCase(Locale.ROOT) + (link ? "s" : "");
        if (entity.fields.stream().anyMatch(other -> other.name.equals(name))) return;
        FieldDraft field = new FieldDraft(name, target + (link ? "[]" : ""));
        if (!link) {
            field.nullable = random.nextInt(3) > 0;
            field.unique = random.nextInt(6) == 0;
            field.onDelete = rule(field);
        }
        field.doc = doc();
        entity.fields.add(random.nextInt(entity.fields.size() + 1), field);
    }

    String rule(FieldDraft field) {
        return pick(field.nullable ? RULES : RULES.subList(0, 4));
    }

    void addIndex(EntityDraft entity) {
        List<String> names = new ArrayList<>();
        for (FieldDraft field : entity.fields) {
            String order = random.nextInt(5) == 0 ? " desc" : "";
            if (!field.isLink() && random.nextInt(3) == 0)
                names.add(random.nextInt(names.size() + 1), field.name + order);
        }
        if (names.isEmpty()) return;
        String fields = String.join(", ", names);
        String line = fields;
        if (random.nextInt(3) == 0) {
            String column = names.get(0).split(" ")[0];
            String condition = column + pick(List.of(" is not null", " is null"));
            String part = random.nextBoolean() ? "where: " + condition : "expr: " + computed(column);
            line = "{ fields: \"" + fields + "\", " + part + ", name: ix_" + random.nextInt(10_000) + " }";
        }
        (random.nextInt(4) == 0 ? entity.uniques : entity.indexes).add(line);
    }

    /** Fits every type. */
    private static String computed(String column) {
        return "case when " + column + " is null then 1 else 2 end";
    }

    /** Computed from a column that is there; it may not stay. */
    void addGenerated(EntityDraft entity) {
        FieldDraft from = pick(entity.fields);
        FieldDraft field = new FieldDraft("computed_" + from.name.substring(0, 3), pick(List.of("int", "long")));
        if (from.isLink() || entity.fields.stream().anyMatch(other -> other.name.equals(field.name))) return;
        field.generated = computed(from.name);
        field.nullable = random.nextBoolean();
        field.index = random.nextInt(3) == 0;
        entity.fields.add(random.nextInt(entity.fields.size() + 1), field);
    }

    void addCheck(SchemaDraft draft, EntityDraft entity) {
        FieldDraft field = pick(entity.fields);
        String column = field.name;
        if (draft.entities.stream().anyMatch(other -> field.type.startsWith(other.name))) return;
        String condition = switch (field.type.replaceAll("\\(.*", "")) {
            case "byte", "short", "int", "long", "float", "double", "decimal" ->
                pick(List.of(
                        column + " >= -100", column + " between 0 and 40", "not (" + column + " = 3) or name <> 'x'"));
            case "string", "text" ->
                pick(List.of(
                        "length(" + column + ") > 0",
                        column + " <> 'it''s (${x}'",
                        column + " is null or " + column + " <> 'a;b'"));
            default -> draft.enums.containsKey(field.type) ? constant(draft, field) : column + " is not null";
        };
        entity.checks.put("c_" + column.substring(0, 3), condition);
    }

    private String constant(SchemaDraft draft, FieldDraft field) {
        String stored = pick(draft.enums.get(field.type)).split(": ")[1];
        if (!stored.matches("\\w+")) return field.name + " is not null";
        return field.name + pick(List.of(" <> '" + stored + "'", " not in ('" + stored + "') or name <> 'x'"));
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
