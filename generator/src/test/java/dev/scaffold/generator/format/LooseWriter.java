package dev.scaffold.generator.format;

import dev.scaffold.generator.document.Document;
import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Item;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Place;
import dev.scaffold.generator.document.Quoting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a formatted schema as somebody might have: other indentation, keys in any order, long forms, needless quotes. */
final class LooseWriter {

    private static final Map<String, String> KEYS = Map.of(
            "on delete",
            "onDelete",
            "on update",
            "onUpdate",
            "order by",
            "orderBy",
            "no index",
            "index",
            "no key",
            "key");

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    LooseWriter(Random random) {
        this.random = random;
    }

    String write(String text) {
        mapping(Place.SCHEMA, Document.read(text).root(), 0);
        return out.toString();
    }

    private void mapping(Place place, Mapping mapping, int indent) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        if (!place.words().isEmpty()) Collections.shuffle(entries, random);
        for (Entry entry : entries) {
            Place below = place.below(entry.key().text(), entry.value());
            line(indent, key(entry.key()) + ":");
            value(below, entry.value(), indent);
        }
    }

    private void value(Place place, Node node, int indent) {
        int deeper = indent + 1 + random.nextInt(4);
        if (node instanceof Mapping mapping && !mapping.flow()) {
            newLine();
            mapping(place, mapping, deeper);
        } else if (node instanceof Sequence sequence && !sequence.items().isEmpty() && !nested(sequence)) {
            newLine();
            for (Item item : sequence.items()) item(place, item.value(), deeper);
        } else if (place == Place.FIELD && random.nextInt(2) == 0 && isShort((Scalar) node)) {
            field((Scalar) node, deeper);
        } else if (place == Place.CONSTANT
                && node instanceof Scalar scalar
                && scalar.lines().size() == 1) {
            newLine();
            line(deeper, "value: " + scalar.lines().get(0) + "\n");
        } else {
            scalar(place, node, deeper);
        }
    }

    private static boolean nested(Sequence sequence) {
        return sequence.items().stream().anyMatch(item -> item.value() instanceof Sequence);
    }

    private void item(Place place, Node node, int indent) {
        Place below = place == Place.INDEXES ? Place.INDEX : place;
        if (node instanceof Mapping mapping) {
            line(indent, "-\n");
            mapping(below, mapping, indent + 3);
        } else if (below == Place.INDEX && random.nextBoolean()) {
            line(indent, "- { fields: \"" + ((Scalar) node).text() + "\" }\n");
        } else {
            line(indent, "- ");
            scalar(below, node, indent + 2);
        }
    }

    private void scalar(Place place, Node node, int indent) {
        if (!(node instanceof Scalar scalar)) {
            out.append(' ').append(Flow.print(node)).append('\n');
            return;
        }
        if (scalar.lines().size() > 1) {
            out.append(' ').append(scalar.lines().get(0)).append('\n');
            for (String more : scalar.lines().subList(1, scalar.lines().size())) {
                if (more.isEmpty()) newLine();
                else line(indent, more + "\n");
            }
            return;
        }
        boolean quotable = place != Place.DEFAULT
                && !scalar.quoted()
                && Quoting.isText(scalar.text(), false)
                && Character.isLetterOrDigit(scalar.text().codePointAt(0))
                && scalar.text().chars().noneMatch(c -> c == '"' || c == '\\');
        boolean quoted = quotable && random.nextInt(3) == 0;
        out.append(' ')
                .append(quoted ? '"' + scalar.text() + '"' : scalar.lines().get(0))
                .append('\n');
    }

    private static boolean isShort(Scalar scalar) {
        return !scalar.quoted()
                && FieldLine.parse(scalar.text())
                        .filter(line -> line.value()
                                .map(value -> value.text().startsWith("'") || Quoting.isText(value.text(), false))
                                .orElse(true))
                        .isPresent();
    }

    private void field(Scalar scalar, int indent) {
        FieldLine line = FieldLine.parse(scalar.text()).orElseThrow();
        List<String> keys = new ArrayList<>();
        boolean mark = random.nextBoolean();
        keys.add("type: " + line.type().text() + (line.nullable() && mark ? "?" : ""));
        if (line.nullable() && !mark) keys.add("nullable: true");
        line.value().ifPresent(value -> keys.add("default: " + value.text()));
        for (FieldLine.Word word : line.words()) {
            String key = KEYS.getOrDefault(word.name(), word.name());
            String operand =
                    word.operand().map(FieldLine.Piece::text).orElse(word.name().startsWith("no ") ? "false" : "true");
            keys.add(word.name().equals("table") ? "join: { table: " + operand + " }" : key + ": " + operand);
        }
        if (random.nextInt(4) == 0) keys.add("secret: false");
        Collections.shuffle(keys, random);
        newLine();
        keys.forEach(key -> line(indent, key + "\n"));
    }

    private String key(Scalar key) {
        boolean quoted = !key.quoted() && key.text().matches("[A-Za-z]\\w+") && Quoting.isText(key.text(), true);
        return quoted && random.nextInt(4) == 0
                ? "'" + key.text() + "'"
                : key.lines().get(0);
    }

    private void newLine() {
        out.append('\n');
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text);
    }
}
