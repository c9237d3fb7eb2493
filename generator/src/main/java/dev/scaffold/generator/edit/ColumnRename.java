package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Place;
import dev.scaffold.generator.schema.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns that get another name with their field, in the SQL that names them. */
final class ColumnRename {

    /** A text or a quoted name, or a word that is not part of a longer name. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(?<![\\w.$])[A-Za-z_]\\w*(?!\\w*\\s*[.(])");

    private final Outline outline;
    private final Map<String, String> columns = new HashMap<>();
    private final Set<String> embedding = new HashSet<>();

    ColumnRename(Outline outline, Place section, Entry owner, Entry field, String renamed) {
        this.outline = outline;
        String old = field.key().text();
        Optional<FieldLine> line = Outline.line(field);
        boolean named = Outline.word(field, "column").isPresent()
                || field.value() instanceof Mapping mapping
                        && mapping.entry("columns").isPresent();
        boolean listed = line.isEmpty() || line.get().type().text().contains(".");
        if (named || listed) return;
        if (section == Place.VALUES) embedded(owner.key().text(), old, renamed);
        else columns(line.get(), field, Names.snake(old), Names.snake(renamed));
    }

    private void columns(FieldLine line, Entry field, String old, String renamed) {
        String type = line.typeName();
        Optional<Entry> target = outline.entry("entities", type);
        Optional<Entry> value = outline.entry("values", type);
        if (target.isPresent()) {
            if (line.type().text().endsWith("[]")) return;
            columns.put(old + "_id", renamed + "_id");
            Outline.word(field, "references")
                    .map(Names::snake)
                    .ifPresent(held -> columns.put(old + "_" + held, renamed + "_" + held));
            keyFields(target.get())
                    .forEach(key -> columns.put(old + "_" + Names.snake(key), renamed + "_" + Names.snake(key)));
        } else if (value.isPresent()) {
            if (Outline.word(field, "prefix").isPresent()) return;
            outline.fields(Place.VALUES, value.get())
                    .ifPresent(fields -> fields.entries().forEach(one -> {
                        String column = Names.snake(one.key().text());
                        columns.put(old + "_" + column, renamed + "_" + column);
                    }));
        } else {
            columns.put(old, renamed);
        }
    }

    /** The fields of a composite key. */
    private static List<String> keyFields(Entry entity) {
        return entity.value() instanceof Mapping mapping
                        && mapping.entry("id").map(Entry::value).orElse(mapping) instanceof Sequence list
                ? list.items().stream()
                        .map(item -> item.value() instanceof Scalar one ? one.text() : "")
                        .toList()
                : List.of();
    }

    /** Columns of the entities that have such a value, with each one's prefix. */
    private void embedded(String value, String old, String renamed) {
        for (String section : List.of("entities", "mixins")) {
            Place place = section.equals("mixins") ? Place.MIXINS : Place.ENTITIES;
            for (Entry entity : outline.entries(section)) {
                Optional<Mapping> fields = outline.fields(place, entity);
                if (fields.isEmpty()) continue;
                for (Entry field : fields.get().entries()) {
                    boolean holds = Outline.line(field)
                            .filter(line -> line.typeName().equals(value))
                            .isPresent();
                    if (!holds) continue;
                    String prefix = Outline.word(field, "prefix")
                            .orElse(Names.snake(field.key().text()) + "_");
                    columns.put(prefix + Names.snake(old), prefix + Names.snake(renamed));
                    embedding.addAll(outline.bearers(entity.key().text()));
                }
            }
        }
    }

    /** Renames them in one condition or expression of an entity that has them. */
    void sql(Mention mention, Set<String> bearers, ScalarEdits scalars, List<String> notes) {
        boolean theirs = bearers.contains(mention.owner()) || embedding.contains(mention.owner());
        if (!theirs) return;
        boolean verbatim = mention.key().equals("sql");
        scalars.within(mention.scalar(), (content, inner) -> {
            Matcher token = TOKEN.matcher(content);
            while (token.find()) {
                boolean quoted = token.group().startsWith("\"");
                String name = quoted ? token.group().substring(1, token.group().length() - 1) : token.group();
                String column = columns.get(name);
                if (column == null) continue;
                if (verbatim) {
                    notes.add("line " + outline.line(mention.scalar()) + ": SQL that is taken as it is says " + name
                            + ", which is " + column + " now");
                } else {
                    inner.replace(token.start(), token.end(), quoted ? '"' + column + '"' : column);
                }
            }
        });
    }
}
