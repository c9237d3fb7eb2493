package dev.scaffold.generator.format;

import dev.scaffold.generator.document.Comment;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Item;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Node.Style;
import dev.scaffold.generator.document.Place;
import dev.scaffold.generator.document.Quoting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings what is written into its canonical form; what is read stays the same. */
final class Canonical {

    /** Where a map may stay in braces: its values are plain words. */
    private static final Set<Place> IN_BRACES = EnumSet.of(
            Place.PROJECT,
            Place.DEFAULTS,
            Place.CONSTANTS,
            Place.CONSTANT,
            Place.CHECK,
            Place.SQL,
            Place.DEFAULT,
            Place.SETTINGS,
            Place.JOIN,
            Place.COLUMNS);

    private static final Set<Place> PRUNED =
            EnumSet.of(Place.ENTITY, Place.ENUM, Place.CONSTANT, Place.VALUE, Place.FIELD, Place.INDEX, Place.CHECK);

    private final Set<String> renamed;

    Canonical(Set<String> renamed) {
        this.renamed = renamed;
    }

    Mapping schema(Mapping root) {
        return (Mapping) node(Place.SCHEMA, "", root);
    }

    private Node node(Place place, String path, Node node) {
        if (node instanceof Mapping mapping) return mapping(place, path, mapping);
        if (node instanceof Sequence sequence) return sequence(place, path, sequence);
        return scalar(place, path, (Scalar) node);
    }

    private Node mapping(Place place, String path, Mapping mapping) {
        List<Comment> inside = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (isPruned(place, path, key)) {
                inside.addAll(entry.comments().before());
                continue;
            }
            Node value = node(place.below(key, entry.value()), path(place, path, key), entry.value());
            if (place == Place.FIELD && key.equals("type")) value = CanonicalScalar.type(value);
            entries.add(new Entry(CanonicalScalar.key(entry.key()), value, entry.comments()));
        }
        inside.addAll(mapping.inside());
        if (!place.words().isEmpty()) entries.sort(Comparator.comparingInt(entry -> rank(place, entry)));
        Mapping block = new Mapping(entries, false, inside, mapping.start(), mapping.end());
        if (mapping.entries().isEmpty()) return mapping;
        Optional<Node> shorter = shorter(place, block);
        if (shorter.isPresent()) return shorter.get();
        return mapping.flow() && IN_BRACES.contains(place) ? Flow.of(block).orElse(block) : block;
    }

    private static int rank(Place place, Entry entry) {
        int index = place.words().indexOf(entry.key().text());
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    /** {@code Book}, {@code Book.title}, {@code Status.draft}: what {@link #renamed} is spoken of by. */
    private static String path(Place place, String path, String key) {
        return switch (place) {
            case ENTITIES, ENUMS, MIXINS, VALUES -> key;
            case FIELDS, CONSTANTS -> path + "." + key;
            case CHECKS -> path + ".checks." + key;
            default -> path;
        };
    }

    private boolean isPruned(Place place, String path, String key) {
        return key.equals("was") && PRUNED.contains(place) && renamed.contains(path);
    }

    /** The same without the long form, where that says nothing more. */
    private static Optional<Node> shorter(Place place, Mapping mapping) {
        if (place == Place.FIELD || place == Place.TYPE) {
            return ShortField.of(mapping).map(line -> Scalar.made(line, line));
        }
        if (mapping.entries().size() != 1 || !mapping.inside().isEmpty()) return Optional.empty();
        Entry only = mapping.entries().get(0);
        if (!only.comments().isEmpty()) return Optional.empty();
        boolean drop = switch (place) {
            case ENUM ->
                only.value() instanceof Sequence || below(only, "values").isEmpty();
            case VALUE ->
                below(only, "fields").filter(Mapping.class::isInstance).isEmpty();
            case INDEX -> only.key().text().equals("fields") && only.value() instanceof Scalar;
            case CONSTANT -> only.key().text().equals("value") && only.value() instanceof Scalar;
            default -> false;
        };
        return drop ? Optional.of(only.value()) : Optional.empty();
    }

    private static Optional<Node> below(Entry entry, String key) {
        return ((Mapping) entry.value()).entry(key).map(Entry::value);
    }

    private Node sequence(Place place, String path, Sequence sequence) {
        List<Item> items = new ArrayList<>();
        for (Item item : sequence.items()) {
            Place inside = place == Place.INDEXES ? Place.INDEX : place == Place.CONSTANTS ? Place.WORDS : place;
            items.add(item.with(node(inside, path, item.value())));
        }
        Sequence block = sequence.with(items, false);
        if (items.isEmpty()) return sequence;
        boolean flow =
                place != Place.INDEXES && (place != Place.SQL || items.stream().allMatch(Canonical::isBare));
        return flow ? Flow.of(block).orElse(block) : block;
    }

    /** Whether an expression needs no quotes in brackets; else it reads better on a line of its own. */
    private static boolean isBare(Item item) {
        return item.value() instanceof Scalar scalar && !scalar.quoted() && Quoting.isPlain(scalar.text(), true);
    }

    private Node scalar(Place place, String path, Scalar scalar) {
        if (scalar.isEmpty()) return scalar;
        return switch (place) {
            case FIELD -> {
                String line = scalar.text().strip();
                yield CanonicalScalar.line(
                        scalar, CanonicalLine.of(renamed.contains(path) ? CanonicalLine.withoutWas(line) : line));
            }
            case TYPE ->
                CanonicalScalar.line(scalar, CanonicalLine.of(scalar.text().strip()));
            case INDEX, ORDER -> CanonicalScalar.line(scalar, CanonicalLine.order(scalar.text()));
            case DEFAULT -> scalar;
            default -> scalar.style() == Style.QUOTED ? CanonicalScalar.unquoted(scalar) : scalar;
        };
    }
}
