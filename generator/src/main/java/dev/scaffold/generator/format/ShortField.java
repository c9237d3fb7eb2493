package dev.scaffold.generator.format;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Quoting;
import dev.scaffold.generator.syntax.Keywords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes a field in long form on one line, where each of its keys has a word there. */
final class ShortField {

    private String type = "";
    private boolean nullable;
    private Optional<String> value = Optional.empty();
    private final List<String[]> words = new ArrayList<>();

    private ShortField() {}

    /** Empty when something it says has no word, or a comment stands in it. */
    static Optional<String> of(Mapping field) {
        if (Node.hasComments(field)) return Optional.empty();
        ShortField line = new ShortField();
        for (Entry entry : field.entries()) {
            if (!line.add(entry.key().text(), entry.value())) return Optional.empty();
        }
        if (line.type.isEmpty()) return Optional.empty();
        return Optional.of(line.print()).filter(text -> Quoting.isPlain(text, false));
    }

    private String print() {
        List<String> sorted = words.stream()
                .sorted(Comparator.comparingInt(word -> FieldLine.rank(word[0])))
                .map(word -> word[1].isEmpty() ? word[0] : CanonicalLine.word(word[0], word[1]))
                .toList();
        return CanonicalLine.join(type, nullable, value, sorted);
    }

    private boolean add(String key, Node node) {
        if (key.equals("default")) return addDefault(node);
        if (key.equals("join")) return node instanceof Mapping join && addTable(join);
        if (!(node instanceof Scalar scalar) || scalar.isEmpty()) return false;
        String text = scalar.text().strip();
        return switch (key) {
            case "type" -> addType(text);
            case "nullable" -> addFlag("?", text, "true");
            case "index" -> text.equals("true") ? addFlag("index", text, "true") : addFlag("no index", text, "false");
            case "key" -> addFlag("no key", text, "false");
            case "onDelete" -> addRule("on delete", text);
            case "onUpdate" -> addRule("on update", text);
            case "orderBy" -> words.add(new String[] {"order by", text});
            default -> Keywords.FLAGS.contains(key) ? addFlag(key, text, "true") : addName(key, text);
        };
    }

    private boolean addType(String text) {
        Optional<FieldLine> line = FieldLine.parse(text);
        boolean alone = line.isPresent()
                && line.get().value().isEmpty()
                && line.get().words().isEmpty();
        if (!alone) return false;
        type = CanonicalLine.type(line.get().type().text());
        nullable |= line.get().nullable();
        return true;
    }

    private boolean addFlag(String word, String text, String wanted) {
        if (!text.equals("true") && !text.equals("false")) return false;
        if (!text.equals(wanted)) return true;
        if (word.equals("?")) nullable = true;
        else words.add(new String[] {word, ""});
        return true;
    }

    private boolean addRule(String word, String rule) {
        return Keywords.REFERENCE_RULES.contains(rule) && words.add(new String[] {word, rule});
    }

    private boolean addName(String word, String name) {
        return Keywords.NAMED.contains(word) && name.matches("[^\\s,]+") && words.add(new String[] {word, name});
    }

    private boolean addTable(Mapping join) {
        boolean name = join.entries().size() == 1
                && join.entries().get(0).key().text().equals("table")
                && join.entries().get(0).value() instanceof Scalar scalar
                && addName("table", scalar.text());
        return name;
    }

    private boolean addDefault(Node node) {
        if (node instanceof Mapping map) {
            value = Optional.of("'{}'");
            return map.entries().isEmpty();
        }
        if (node instanceof Sequence list) {
            value = Optional.of("[]");
            return list.items().isEmpty();
        }
        Scalar scalar = (Scalar) node;
        boolean oneLine = !scalar.isEmpty() && scalar.text().chars().noneMatch(Character::isISOControl);
        value = Optional.of(CanonicalLine.value(scalar.text(), scalar.quoted()));
        return oneLine;
    }
}
