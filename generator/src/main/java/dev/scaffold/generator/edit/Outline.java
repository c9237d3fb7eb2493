package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.Document;
import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Item;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schema's text as things with names. */
final class Outline {

    /** What capital letters name, in one namespace. */
    static final Map<Place, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put(Place.ENTITIES, "entities");
        SECTIONS.put(Place.ENUMS, "enums");
        SECTIONS.put(Place.TYPES, "types");
        SECTIONS.put(Place.VALUES, "values");
        SECTIONS.put(Place.MIXINS, "mixins");
    }

    private final Document document;
    private final List<Mention> mentions = new ArrayList<>();

    Outline(Document document) {
        this.document = document;
        SECTIONS.forEach((section, key) -> entries(key)
                .forEach(entry -> collect(
                        new Mention(section, entry.key().text(), "", section, key, entry.key(), false),
                        section.below(entry.key().text(), entry.value()),
                        entry.value())));
    }

    String text() {
        return document.text();
    }

    /** Every single value below a name, in the order of the file. */
    List<Mention> mentions() {
        return mentions;
    }

    private void collect(Mention around, Place place, Node node) {
        if (node instanceof Scalar scalar) {
            if (!scalar.isEmpty()) {
                mentions.add(new Mention(
                        around.section(), around.owner(), around.field(), place, around.key(), scalar, false));
            }
        } else if (node instanceof Sequence sequence) {
            Place below = place == Place.INDEXES ? Place.INDEX : place;
            for (Item item : sequence.items()) collect(around, below, item.value());
        } else {
            for (Entry entry : ((Mapping) node).entries()) {
                String key = entry.key().text();
                String field = place == Place.FIELDS || place == Place.CONSTANTS ? key : around.field();
                Mention here = new Mention(around.section(), around.owner(), field, place, key, entry.key(), true);
                if (place == Place.COLUMNS) mentions.add(here);
                collect(here, place.below(key, entry.value()), entry.value());
            }
        }
    }

    List<Entry> entries(String section) {
        return document.root()
                .entry(section)
                .map(Entry::value)
                .filter(Mapping.class::isInstance)
                .map(node -> ((Mapping) node).entries())
                .orElse(List.of());
    }

    List<String> names(String section) {
        return entries(section).stream().map(entry -> entry.key().text()).toList();
    }

    Optional<Entry> entry(String section, String name) {
        return entries(section).stream()
                .filter(entry -> entry.key().text().equals(name))
                .findFirst();
    }

    Optional<Entry> section(String section) {
        return document.root().entry(section);
    }

    /** Where something called {@code name} stands. */
    Optional<Place> sectionOf(String name) {
        return SECTIONS.entrySet().stream()
                .filter(one -> entry(one.getValue(), name).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every name with a capital letter. */
    List<String> allNames() {
        return SECTIONS.values().stream()
                .flatMap(section -> names(section).stream())
                .toList();
    }

    /** The fields of an entity, a mixin or a value object; empty when it has none of its own. */
    Optional<Mapping> fields(Place section, Entry owner) {
        Place place = section.below(owner.key().text(), owner.value());
        if (!(owner.value() instanceof Mapping mapping)) return Optional.empty();
        if (place == Place.FIELDS) return Optional.of(mapping);
        return mapping.entry("fields")
                .map(Entry::value)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    }

    Optional<Entry> field(Place section, Entry owner, String name) {
        return fields(section, owner).flatMap(fields -> fields.entry(name));
    }

    /** The pieces of a field's line, or of its {@code type:}. */
    static Optional<FieldLine> line(Entry field) {
        Node node = field.value();
        if (node instanceof Mapping mapping)
            node = mapping.entry("type").map(Entry::value).orElse(mapping);
        return node instanceof Scalar scalar ? FieldLine.parse(scalar.text()) : Optional.empty();
    }

    /** What a key of a field in long form says, or the word on its line. */
    static Optional<String> word(Entry field, String key) {
        if (field.value() instanceof Mapping mapping) return text(mapping, key);
        return line(field)
                .flatMap(line -> line.word(key))
                .flatMap(FieldLine.Word::operand)
                .map(FieldLine.Piece::text);
    }

    static Optional<String> text(Mapping mapping, String key) {
        return mapping.entry(key)
                .map(Entry::value)
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text());
    }

    /** {@code owner}, what extends it, and what mixes it in. */
    Set<String> bearers(String owner) {
        return bearers(owner, "");
    }

    /** Those of them that do not have a field {@code hidden} of their own. */
    Set<String> bearers(String owner, String hidden) {
        Set<String> bearers = new LinkedHashSet<>(List.of(owner));
        int before;
        do {
            before = bearers.size();
            for (String section : List.of("mixins", "entities")) {
                for (Entry entry : entries(section)) {
                    Place place = section.equals("mixins") ? Place.MIXINS : Place.ENTITIES;
                    boolean takes = parents(entry).stream().anyMatch(bearers::contains)
                            && field(place, entry, hidden).isEmpty();
                    if (takes) bearers.add(entry.key().text());
                }
            }
        } while (bearers.size() > before);
        return bearers;
    }

    /** What an entity or mixin gets fields from. */
    private static List<String> parents(Entry entry) {
        List<String> parents = new ArrayList<>();
        if (!(entry.value() instanceof Mapping mapping)) return parents;
        text(mapping, "extends").ifPresent(parents::add);
        Optional<Node> mixins = mapping.entry("mixins").map(Entry::value);
        if (mixins.isPresent() && mixins.get() instanceof Scalar one) parents.add(one.text());
        if (mixins.isPresent() && mixins.get() instanceof Sequence list) {
            list.items().forEach(item -> {
                if (item.value() instanceof Scalar one) parents.add(one.text());
            });
        }
        return parents;
    }

    /** In messages: from 1. */
    int line(Node node) {
        return 1
                + (int) text().substring(0, node.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
