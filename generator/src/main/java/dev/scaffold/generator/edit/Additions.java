package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Place;
import dev.scaffold.generator.edit.EditRefused.Reason;
import dev.scaffold.generator.format.SchemaFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds entities, fields and relations. */
final class Additions {

    private final Outline outline;
    private final TextEdits edits = new TextEdits();
    private final MapEdits maps;

    Additions(Outline outline) {
        this.outline = outline;
        this.maps = new MapEdits(outline.text(), edits);
    }

    /** A field to be. */
    private record NewField(String name, String line) {

        /** {@code born:date?}, with or without blanks. */
        static NewField parse(String argument) {
            int colon = argument.indexOf(':');
            String line = colon < 0 ? "" : argument.substring(colon + 1).strip();
            if (line.isEmpty()) {
                throw EditRefused.because(
                        Reason.NO_NAME,
                        "\"" + argument + "\" is not a field",
                        "a name, a colon and a type: title:string(200)");
            }
            return new NewField(argument.substring(0, colon).strip(), SchemaFormatter.line(line));
        }

        String print(boolean flow) {
            return name + ": " + MapEdits.quoted(line, flow);
        }
    }

    Edited entity(String name, List<String> arguments) {
        NewName.ofThing(name, outline);
        List<NewField> fields = arguments.stream().map(NewField::parse).toList();
        List<String> names = new ArrayList<>();
        for (NewField field : fields) {
            NewName.ofField(field.name(), name, names);
            names.add(field.name());
        }
        Entry section = outline.section("entities")
                .filter(entry -> entry.value() instanceof Mapping mapping && !mapping.flow())
                .orElseThrow(() -> EditRefused.because(
                        Reason.WRITTEN_OTHERWISE, "the entities stand in braces", "scaffold fmt, then this again"));
        Mapping entities = (Mapping) section.value();
        String indent = maps.indent(entities);
        StringBuilder lines = new StringBuilder("\n\n" + indent + name + ":\n" + indent + "  fields:");
        fields.forEach(field -> lines.append('\n').append(indent).append("    ").append(field.print(false)));
        edits.insert(maps.endOfBlock(entities, indent.length() + 1), lines.toString());
        return done();
    }

    Edited fields(String owner, List<String> arguments) {
        Place section = owner(owner);
        List<NewField> fields = arguments.stream().map(NewField::parse).toList();
        add(section, owner, fields);
        return done();
    }

    Edited relation(String owner, String name, String argument, Optional<String> inverse) {
        Place section = owner(owner);
        NewField field = new NewField(name, SchemaFormatter.line(argument));
        Optional<FieldLine> line = FieldLine.parse(field.line());
        String target = line.map(FieldLine::typeName).orElse(argument);
        if (outline.entry("entities", target).isEmpty()) {
            throw EditRefused.unknown("there is no entity " + target, target, outline.names("entities"));
        }
        boolean self = target.equals(owner) && inverse.isPresent();
        List<NewField> fields = new ArrayList<>(List.of(field));
        Optional<NewField> other = inverse.map(called -> new NewField(called, inverse(owner, name, line)));
        if (self) other.ifPresent(fields::add);
        add(section, owner, fields);
        if (!self) other.ifPresent(one -> add(Place.ENTITIES, target, List.of(one)));
        return done();
    }

    /** To one when the relation is unique: both ends have one. */
    private static String inverse(String owner, String name, Optional<FieldLine> line) {
        boolean one = line.filter(said -> said.word("unique").isPresent()).isPresent();
        boolean own = line.flatMap(FieldLine::member).isEmpty();
        if (!own) {
            throw EditRefused.because(Reason.NO_NAME, "an inverse has no inverse of its own", "leave --inverse out");
        }
        return owner + "." + name + (one ? "" : "[]");
    }

    private Place owner(String owner) {
        Place section = outline.sectionOf(owner).orElseThrow(() -> SchemaEditor.unknown(outline, owner));
        if (section == Place.ENUMS || section == Place.TYPES) {
            throw EditRefused.because(Reason.UNKNOWN, owner + " has no fields", "it is one of " + name(section));
        }
        return section;
    }

    private static String name(Place section) {
        return String.valueOf(Outline.SECTIONS.get(section));
    }

    private void add(Place section, String owner, List<NewField> fields) {
        Entry entry = outline.entry(name(section), owner).orElseThrow();
        List<String> taken = new ArrayList<>(SchemaEditor.fieldNames(outline, section, entry));
        for (NewField field : fields) {
            NewName.ofField(field.name(), owner, taken);
            taken.add(field.name());
        }
        Optional<Mapping> existing = outline.fields(section, entry);
        if (existing.isPresent()) {
            below(existing.get(), fields);
        } else if (entry.value() instanceof Mapping mapping && !mapping.flow()) {
            String indent = maps.indent(mapping);
            StringBuilder lines = new StringBuilder("\n" + indent + "fields:");
            fields.forEach(
                    field -> lines.append('\n').append(indent).append("  ").append(field.print(false)));
            edits.insert(maps.endOfBlock(mapping, indent.length()), lines.toString());
        } else {
            throw EditRefused.because(
                    Reason.WRITTEN_OTHERWISE, owner + " stands in braces", "scaffold fmt, then this again");
        }
    }

    private void below(Mapping mapping, List<NewField> fields) {
        Entry last = mapping.entries().get(mapping.entries().size() - 1);
        String indent = mapping.flow() ? "" : maps.indent(mapping);
        int at = mapping.flow() ? last.end() : maps.endOfBlock(mapping, indent.length());
        for (NewField field : fields) {
            edits.insert(at, mapping.flow() ? ", " + field.print(true) : "\n" + indent + field.print(false));
        }
    }

    private Edited done() {
        return new Edited(edits.apply(outline.text()), List.of());
    }
}
