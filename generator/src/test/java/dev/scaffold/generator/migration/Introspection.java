package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database says of its own tables, one fact a line. Facts that do not start with {@code its} are spelled alike for
 * both databases and can be compared with a snapshot's, see {@link #of(SchemaSnapshot)}.
 */
final class Introspection {

    private static final Pattern CHECK = Pattern.compile("constraint \"(\\w+)\" check \\(");

    private static final Pattern NAME = Pattern.compile("constraint \"(\\w+)\" (references|foreign|primary)");
    private final MigratedDatabase database;
    private final SortedSet<String> facts = new TreeSet<>();

    private Introspection(MigratedDatabase database) {
        this.database = database;
    }

    static SortedSet<String> of(MigratedDatabase database, Database kind) throws SQLException {
        Introspection introspection = new Introspection(database);
        if (kind == Database.SQLITE) introspection.sqlite();
        else introspection.postgresql();
        return introspection.facts;
    }

    /** What the model says, in the same words; checks of values (lengths and the like) are not among them. */
    static SortedSet<String> of(SchemaSnapshot snapshot) {
        SortedSet<String> facts = new TreeSet<>();
        for (Table table : snapshot.tables()) {
            String name = table.name();
            for (TableColumn column : table.columns()) {
                boolean value = column.defaultValue().isPresent();
                facts.add(column(name + "." + column.name(), column.nullable(), value));
            }
            if (!table.key().isEmpty()) facts.add("key " + name + " " + table.key());
            table.indexes().forEach(i -> facts.add((i.unique() ? "unique " : "index ") + i.name() + " " + i.columns()));
            table.foreignKeys()
                    .forEach(key -> facts.add(reference(
                            name,
                            String.join(", ", key.columns()),
                            key.target(),
                            key.rules().onDelete().name())));
            table.checks().forEach(check -> facts.add("check " + check.name()));
        }
        return facts;
    }

    private static String column(String name, boolean nullable, boolean value) {
        return "column " + name + (nullable ? " optional" : " required") + (value ? " default" : "");
    }

    private static String reference(String table, String column, String target, String rule) {
        return "reference " + table + "." + column + " " + target + " " + rule.replace(' ', '_');
    }

    private void sqlite() throws SQLException {
        List<String> tables = database.rows("select name from sqlite_master where type = 'table'"
                + " and name not like 'sqlite_%' and name not like 'DATABASECHANGELOG%'");
        for (String table : tables) {
            List<String> key = new ArrayList<>();
            for (String row : database.rows(
                    "select name, type, \"notnull\", dflt_value is not null, pk, dflt_value from pragma_table_xinfo('"
                            + table + "') order by pk")) {
                String[] column = row.split("\\|");
                facts.add(column(table + "." + column[0], column[2].equals("0"), column[3].equals("1")));
                facts.add("its " + table + "." + row);
                if (!column[4].equals("0")) key.add(column[0]);
            }
            if (!key.isEmpty()) facts.add("key " + table + " " + key);
            for (String row : database.rows(
                    "select group_concat(\"from\", ', '), \"table\", on_delete, on_update from (select * from"
                            + " pragma_foreign_key_list('" + table + "') order by id, seq)"
                            + " group by id, \"table\", on_delete, on_update")) {
                String[] parts = row.split("\\|");
                facts.add(reference(table, parts[0], parts[1], parts[2]));
                facts.add("its reference " + table + "." + row);
            }
            for (String row : database.rows(
                    "select name, \"unique\" from pragma_index_list('" + table + "') where origin = 'c'")) {
                String[] index = row.split("\\|");
                List<String> columns =
                        database.rows("select name from pragma_index_info('" + index[0] + "') where name is not null");
                facts.add((index[1].equals("1") ? "unique " : "index ") + index[0] + " " + columns);
                database.rows("select sql from sqlite_master where name = '" + index[0] + "'")
                        .forEach(definition -> facts.add("its " + definition));
            }
            checks(database.rows("select sql from sqlite_master where type = 'table' and name = '" + table + "'")
                    .get(0));
        }
        facts.add("its violations " + database.rows("pragma foreign_key_check"));
    }

    private void checks(String sql) {
        Matcher matcher = CHECK.matcher(sql);
        while (matcher.find()) {
            int depth = 1;
            int end = matcher.end();
            while (depth > 0) {
                char c = sql.charAt(end++);
                while (c == '\'' && sql.charAt(end++) != '\'') {}
                if (c == '(') depth++;
                if (c == ')') depth--;
            }
            facts.add("check " + matcher.group(1));
            facts.add("its " + sql.substring(matcher.start(), end));
        }
        NAME.matcher(sql).results().forEach(match -> facts.add("its constraint " + match.group(1)));
        facts.add("its strict " + sql.endsWith("strict"));
    }

    private void postgresql() throws SQLException {
        for (String row :
                database.rows("select " + named("table_schema", "table_name") + " || '.' || column_name, is_nullable,"
                        + " column_default is not null, data_type, character_maximum_length, column_default, is_identity,"
                        + " udt_name, generation_expression,"
                        + " col_description(format('%I.%I', table_schema, table_name)::regclass, ordinal_position)"
                        + " from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')"
                        + " and table_name not like 'databasechangelog%'")) {
            String[] parts = row.split("\\|");
            facts.add(column(parts[0], parts[1].equals("YES"), parts[2].equals("t")));
            facts.add("its " + row);
        }
        for (String row :
                database.rows("select contype, " + named("conrelid") + ", conname, (select string_agg(attname, ', '"
                        + " order by place) from unnest(conkey) with ordinality as k (number, place) join pg_attribute"
                        + " on attrelid = conrelid and attnum = number), coalesce(" + named("confrelid") + ", ''),"
                        + " confdeltype, pg_get_constraintdef(oid) from pg_constraint"
                        + " where " + own("connamespace") + " and conrelid::regclass::text"
                        + " not like 'databasechangelog%'")) {
            String[] parts = row.split("\\|");
            facts.add(
                    switch (parts[0]) {
                        case "p" -> "key " + parts[1] + " [" + parts[3] + "]";
                        case "u" -> "unique " + parts[2] + " [" + parts[3] + "]";
                        case "f" -> reference(parts[1], parts[3], parts[4], rule(parts[5]));
                        default -> "check " + parts[2];
                    });
            facts.add("its " + row);
        }
        for (String row : database.rows("select i.relname, coalesce((select string_agg(attname, ', ' order by place)"
                + " from unnest(indkey) with ordinality as k (number, place) join pg_attribute on attrelid = indrelid"
                + " and attnum = number), ''), indisunique, pg_get_indexdef(indexrelid) from pg_index join pg_class i"
                + " on i.oid = indexrelid where " + own("i.relnamespace")
                + " and indrelid::regclass::text not like 'databasechangelog%'"
                + " and not exists (select from pg_constraint where conindid = indexrelid)")) {
            String[] parts = row.split("\\|", 4);
            facts.add((parts[2].equals("t") ? "unique " : "index ") + parts[0] + " [" + parts[1] + "]");
            facts.add("its " + parts[3]);
        }
        database.rows("select typname, (select string_agg(quote_literal(enumlabel), ' ' order by enumsortorder)"
                        + " from pg_enum where enumtypid = oid) from pg_type where typtype = 'e'")
                .forEach(row -> facts.add("its type " + row));
        database.rows("select relname, obj_description(oid) from pg_class where " + own("relnamespace")
                        + " and relkind = 'r' and relname not like 'databasechangelog%'")
                .forEach(row -> facts.add("its table " + row));
    }

    /** SQL for the name of a table behind that of its schema, where that is not the usual one. */
    private static String named(String schema, String table) {
        return "(case " + schema + " when 'public' then '' else " + schema + " || '.' end || " + table + ")";
    }

    private static String named(String oid) {
        return "(select " + named("nspname", "relname") + " from pg_class join pg_namespace n on n.oid = relnamespace"
                + " where pg_class.oid = " + oid + ")";
    }

    private static String own(String namespace) {
        return namespace + "::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')";
    }

    private static String rule(String letter) {
        return switch (letter) {
            case "r" -> "RESTRICT";
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> "NO ACTION";
        };
    }
}
