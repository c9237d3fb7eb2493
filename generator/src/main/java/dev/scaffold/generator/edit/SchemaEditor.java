package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.Document;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Place;
import dev.scaffold.generator.edit.EditRefused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Adds to a schema and renames in it. Every line that need not change stays as it is. The texts are such that the parser reads them
 * without an error, with LF line ends; whether the result is a valid schema is for the caller to ask.
 */
public final class SchemaEditor {

    private SchemaEditor() {}

    /**
     * Adds an entity.
     *
     * @param fields each {@code name:string(120)}
     * @throws EditRefused when the name is taken or none
     */
    public static Edited addEntity(String text, String name, List<String> fields) {
        return new Additions(new Outline(Document.read(text))).entity(name, fields);
    }

    /**
     * Adds fields to an entity, a value object or a mixin.
     *
     * @param fields each {@code born:date?}
     * @throws EditRefused when there is no such entity, or a name is taken or none
     */
    public static Edited addFields(String text, String owner, List<String> fields) {
        return new Additions(new Outline(Document.read(text))).fields(owner, fields);
    }

    /**
     * Adds a relation, and its other side where that has a name.
     *
     * @param line what the field says: {@code Author on delete cascade}, {@code Tag[]}
     * @throws EditRefused when one of the entities is not there, or a name is taken or none
     */
    public static Edited addRelation(String text, String owner, String field, String line, Optional<String> inverse) {
        return new Additions(new Outline(Document.read(text))).relation(owner, field, line, inverse);
    }

    /**
     * Gives {@code Book}, {@code Book.title} or {@code Status.draft} another name, and says what it was.
     *
     * @param renamed the new name alone
     * @throws EditRefused when there is no such thing, or the name is taken or none
     */
    public static Edited rename(String text, String name, String renamed, KnownNames known) {
        Outline outline = new Outline(Document.read(text));
        int dot = name.indexOf('.');
        String owner = dot < 0 ? name : name.substring(0, dot);
        Place section = outline.sectionOf(owner).orElseThrow(() -> unknown(outline, owner));
        Entry entry = outline.entry(Outline.SECTIONS.get(section), owner).orElseThrow();
        if (dot < 0) {
            NewName.ofThing(renamed, outline);
            return new TypeRename(outline, section, entry, renamed).apply(known);
        }
        String member = name.substring(dot + 1);
        if (section == Place.ENUMS) return constant(outline, entry, member, renamed, known);
        Optional<Entry> field = outline.field(section, entry, member);
        if (field.isEmpty()) throw noField(outline, section, entry, member);
        NewName.ofField(renamed, owner, fieldNames(outline, section, entry));
        return new FieldRename(outline, section, entry, field.get(), renamed).apply(known);
    }

    private static Edited constant(Outline outline, Entry type, String old, String renamed, KnownNames known) {
        List<String> names = ConstantRename.names(type);
        String owner = type.key().text();
        if (!names.contains(old)) throw EditRefused.unknown("enum " + owner + " has no constant " + old, old, names);
        NewName.ofConstant(renamed, owner, names);
        return new ConstantRename(outline, type, old, renamed).apply(known);
    }

    static EditRefused unknown(Outline outline, String name) {
        return EditRefused.unknown("there is no " + name + " in the schema", name, outline.allNames());
    }

    static List<String> fieldNames(Outline outline, Place section, Entry owner) {
        return outline.fields(section, owner)
                .map(fields -> fields.entries().stream()
                        .map(field -> field.key().text())
                        .toList())
                .orElse(List.of());
    }

    private static EditRefused noField(Outline outline, Place section, Entry owner, String name) {
        String called = owner.key().text();
        for (Place other : List.of(Place.MIXINS, Place.ENTITIES)) {
            for (Entry entry : outline.entries(Outline.SECTIONS.get(other))) {
                boolean inherited = outline.bearers(entry.key().text()).contains(called)
                        && outline.field(other, entry, name).isPresent();
                if (!inherited) continue;
                String from = entry.key().text() + "." + name;
                return EditRefused.because(
                        Reason.UNKNOWN,
                        called + " has " + name + " from " + entry.key().text(),
                        "rename " + from);
            }
        }
        Set<String> known = new TreeSet<>(fieldNames(outline, section, owner));
        return EditRefused.unknown(called + " has no field " + name, name, new ArrayList<>(known));
    }
}
