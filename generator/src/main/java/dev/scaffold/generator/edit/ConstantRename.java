package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Item;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Place;
import dev.scaffold.generator.document.Quoting;
import dev.scaffold.generator.schema.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a constant of an enum another name, in the enum, in defaults and in conditions that compare with it. */
final class ConstantRename {

    private final Outline outline;
    private final Entry type;
    private final String old;
    private final String renamed;
    private final TextEdits edits = new TextEdits();
    private final ScalarEdits scalars;
    private final MapEdits maps;

    /** Whether the stored value is the name. */
    private boolean storedByName;

    ConstantRename(Outline outline, Entry type, String old, String renamed) {
        this.outline = outline;
        this.type = type;
        this.old = old;
        this.renamed = renamed;
        this.scalars = new ScalarEdits(outline.text(), edits);
        this.maps = new MapEdits(outline.text(), edits);
    }

    /** The names of an enum's constants. */
    static List<String> names(Entry type) {
        Node constants = constants(type).value();
        if (constants instanceof Mapping mapping) {
            return mapping.entries().stream().map(entry -> entry.key().text()).toList();
        }
        if (!(constants instanceof Sequence list)) return List.of();
        return list.items().stream()
                .map(item -> item.value() instanceof Scalar scalar ? scalar.text() : "")
                .toList();
    }

    /** The entry below which the constants stand. */
    static Entry constants(Entry type) {
        boolean isLong = Place.ENUMS.below(type.key().text(), type.value()) == Place.ENUM;
        return isLong ? ((Mapping) type.value()).entry("values").orElse(type) : type;
    }

    Edited apply(KnownNames known) {
        Entry below = constants(type);
        if (below.value() instanceof Sequence list) inList(below, list, known);
        else inMap(below, (Mapping) below.value(), known);
        Set<String> types = types();
        for (Mention mention : outline.mentions()) {
            if (mention.isLine()) scalars.within(mention.scalar(), (content, inner) -> line(types, content, inner));
            else if (mention.place() == Place.DEFAULT) longDefault(types, mention);
            else if (storedByName && mention.isSql()) sql(types, mention);
        }
        return new Edited(edits.apply(outline.text()), List.of());
    }

    private Optional<String> was(Optional<String> existing, KnownNames known) {
        String owner = type.key().text();
        return new WasWord(outline.text(), edits, known).decide(existing, old, renamed, name -> owner + "." + name);
    }

    private void inMap(Entry below, Mapping constants, KnownNames known) {
        Entry constant = constants.entry(old).orElseThrow();
        if (constant.value() instanceof Mapping mapping) {
            storedByName = mapping.entry("value").isEmpty();
            Optional<String> existing = Outline.text(mapping, "was");
            Optional<String> wanted = was(existing, known);
            scalars.rename(constant.key(), renamed);
            Optional<String> left = wanted.isEmpty() && existing.isPresent() ? valueAlone(mapping) : Optional.empty();
            boolean comments =
                    Node.hasComments(mapping) || constant.comments().beside().isPresent();
            if (left.isPresent() && !comments) {
                edits.replace(constant.key().end() + 1, mapping.end(), " " + left.get());
            } else if (left.isPresent() && storedByName) {
                edits.replace(mapping.entries().get(0).key().start(), mapping.end(), "value: " + left.get());
            } else new WasWord(outline.text(), edits, known).write(constant, existing, wanted, List.of("value"));
            return;
        }
        Optional<String> was = was(Optional.empty(), known);
        if (was.isPresent() && constants.flow() && !hasComments(below)) {
            inLines(below, constants, ScalarEdits.quoted(was.get()));
            return;
        }
        scalars.rename(constant.key(), renamed);
        if (was.isEmpty()) return;
        Scalar value = (Scalar) constant.value();
        String stored = source(value);
        if (constants.flow()) {
            edits.replace(
                    value.start(),
                    value.end(),
                    "{ value: " + stored + ", was: " + ScalarEdits.quoted(was.get()) + " }");
            return;
        }
        String indent = maps.indent(constants) + "  ";
        edits.replace(constant.key().end() + 1, value.end(), "");
        edits.insert(
                maps.endOfLine(constant),
                "\n" + indent + "value: " + stored + "\n" + indent + "was: " + ScalarEdits.quoted(was.get()));
    }

    /** Braces have no room for a constant that says more than its value: each gets a line. */
    private void inLines(Entry below, Mapping constants, String was) {
        String indent = "\n" + " ".repeat(column(below.key().start()) + 2);
        StringBuilder lines = new StringBuilder();
        for (Entry one : constants.entries()) {
            String value = outsideBrackets(one.value());
            boolean other = !one.key().text().equals(old);
            lines.append(indent)
                    .append(
                            other
                                    ? source(one.key()) + ": " + value
                                    : ScalarEdits.quoted(renamed) + ":" + indent + "  value: " + value + indent
                                            + "  was: " + was);
        }
        edits.replace(below.key().end() + 1, constants.end(), "");
        edits.insert(maps.endOfLine(below), lines.toString());
    }

    /** Some values need quotes between braces only. */
    private String outsideBrackets(Node value) {
        boolean bare = value instanceof Scalar scalar && scalar.quoted() && Quoting.isPlainWord(scalar.text());
        return bare ? ((Scalar) value).text() : source(value);
    }

    private String source(Node node) {
        return outline.text().substring(node.start(), node.end());
    }

    /** What is left of a constant without {@code was}, where that is its value alone: what it says, or its name. */
    private Optional<String> valueAlone(Mapping constant) {
        boolean more = constant.entries().stream()
                .anyMatch(entry -> !List.of("value", "was").contains(entry.key().text()));
        if (more) return Optional.empty();
        return Optional.of(
                constant.entry("value").map(entry -> source(entry.value())).orElse(ScalarEdits.quoted(renamed)));
    }

    /** A list has no room for {@code was}: it becomes a map. */
    private void inList(Entry below, Sequence list, KnownNames known) {
        storedByName = true;
        Optional<String> was = was(Optional.empty(), known);
        if (was.isEmpty()) {
            for (Item item : list.items()) {
                Scalar constant = (Scalar) item.value();
                if (constant.text().equals(old)) scalars.rename(constant, renamed);
            }
            return;
        }
        int parent = column(below.key().start());
        boolean comments = hasComments(below);
        if (list.flow() && comments || !list.flow() && column(list.start()) <= parent) {
            throw EditRefused.because(
                    EditRefused.Reason.WRITTEN_OTHERWISE,
                    "the constants of " + type.key().text() + " are written so that none can say what it was",
                    "scaffold fmt, then this again");
        }
        String indent = " ".repeat(list.flow() ? parent + 2 : column(list.start()));
        StringBuilder lines = new StringBuilder();
        for (Item item : list.items()) {
            Scalar constant = (Scalar) item.value();
            String source = source(constant);
            boolean other = !constant.text().equals(old);
            String line = other ? source + ": " + source : ScalarEdits.quoted(renamed) + ":";
            String says = other ? "" : "\n" + indent + "  was: " + ScalarEdits.quoted(was.get());
            if (list.flow()) {
                lines.append('\n').append(indent).append(line).append(says);
            } else {
                edits.replace(item.start(), constant.end(), line);
                // Behind a comment at the end of the line.
                edits.insert(maps.lineEnd(constant.end()), says);
            }
        }
        if (!list.flow()) return;
        edits.replace(below.key().end() + 1, list.end(), "");
        edits.insert(maps.endOfLine(below), lines.toString());
    }

    /** In the constants, or before them. */
    private boolean hasComments(Entry below) {
        Node constants = below.value();
        String before = outline.text().substring(below.key().end() + 1, constants.start());
        return Node.hasComments(constants) || !before.isBlank();
    }

    private int column(int offset) {
        return offset - (outline.text().lastIndexOf('\n', offset - 1) + 1);
    }

    /** The enum, and the named types over it. */
    private Set<String> types() {
        Set<String> types = new HashSet<>(Set.of(type.key().text()));
        int before;
        do {
            before = types.size();
            for (Entry named : outline.entries("types")) {
                Outline.line(named)
                        .filter(line -> types.contains(line.typeName()))
                        .ifPresent(line -> types.add(named.key().text()));
            }
        } while (types.size() > before);
        return types;
    }

    private void line(Set<String> types, String content, TextEdits inner) {
        FieldLine.parse(content)
                .filter(line -> types.contains(line.typeName()))
                .flatMap(FieldLine::value)
                .ifPresent(value -> {
                    if (value.text().equals(old)) inner.replace(value.start(), value.end(), renamed);
                    if (value.text().equals("'" + old + "'")) {
                        inner.replace(value.start() + 1, value.end() - 1, renamed);
                    }
                });
    }

    private void longDefault(Set<String> types, Mention mention) {
        boolean ofType = field(mention)
                .flatMap(Outline::line)
                .filter(line -> types.contains(line.typeName()))
                .isPresent();
        if (!ofType) return;
        scalars.within(mention.scalar(), (content, inner) -> {
            if (content.equals(old)) inner.replace(0, content.length(), renamed);
        });
    }

    private Optional<Entry> field(Mention mention) {
        return outline.entry(Outline.SECTIONS.get(mention.section()), mention.owner())
                .flatMap(entry -> outline.field(mention.section(), entry, mention.field()));
    }

    /** Literals that are compared with a column of this type. */
    private void sql(Set<String> types, Mention mention) {
        for (Place section : List.of(Place.ENTITIES, Place.MIXINS)) {
            for (Entry owner : outline.entries(Outline.SECTIONS.get(section))) {
                if (!outline.bearers(owner.key().text()).contains(mention.owner())) continue;
                outline.fields(section, owner)
                        .ifPresent(fields -> fields.entries().stream()
                                .filter(field -> Outline.line(field)
                                        .filter(line -> types.contains(line.typeName()))
                                        .isPresent())
                                .forEach(field -> literals(column(field), mention)));
            }
        }
    }

    private static String column(Entry field) {
        return Outline.word(field, "column").orElse(Names.snake(field.key().text()));
    }

    private void literals(String column, Mention mention) {
        String literal = "'" + Pattern.quote(old) + "'";
        Pattern compared = Pattern.compile("(?i:(?<![\\w.'])\"?" + Pattern.quote(column)
                + "\"?\\s*(?:=|<>|!=|(?:not\\s+)?in\\s*\\((?:\\s*'[^']*'\\s*,)*?)\\s*)(" + literal + ")");
        scalars.within(mention.scalar(), (content, inner) -> {
            Matcher found = compared.matcher(content);
            while (found.find()) inner.replace(found.start(1) + 1, found.end(1) - 1, renamed);
        });
    }
}
