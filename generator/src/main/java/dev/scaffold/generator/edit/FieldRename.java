package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.FieldLine.Piece;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a field another name, wherever it is spoken of. */
final class FieldRename {

    private static final List<String> FIELD_WORDS = List.of("version", "softDelete", "discriminator");

    private final Outline outline;
    private final Place section;
    private final Entry owner;
    private final Entry field;
    private final String old;
    private final String renamed;

    /** The owner, and what has the field from it. */
    private final Set<String> bearers;

    private final TextEdits edits = new TextEdits();
    private final ScalarEdits scalars;
    private final List<String> notes = new ArrayList<>();

    FieldRename(Outline outline, Place section, Entry owner, Entry field, String renamed) {
        this.outline = outline;
        this.section = section;
        this.owner = owner;
        this.field = field;
        this.old = field.key().text();
        this.renamed = renamed;
        this.bearers = section == Place.VALUES
                ? Set.of(owner.key().text())
                : outline.bearers(owner.key().text(), old);
        this.scalars = new ScalarEdits(outline.text(), edits);
    }

    Edited apply(KnownNames known) {
        scalars.rename(field.key(), renamed);
        was(known);
        ColumnRename columns = new ColumnRename(outline, section, owner, field, renamed);
        for (Mention mention : outline.mentions()) {
            if (mention.isLine()) line(mention);
            else if (mention.isSql()) columns.sql(mention, bearers, scalars, notes);
            else if (bearers.contains(mention.owner()) && mention.field().isEmpty()) ofOwner(mention);
            else if (!mention.field().isEmpty()) ofRelation(mention);
        }
        return new Edited(edits.apply(outline.text()), notes);
    }

    /** An inverse has nothing in a database that could be called otherwise. */
    private void was(KnownNames known) {
        boolean inverse = Outline.line(field).flatMap(FieldLine::member).isPresent();
        if (inverse) return;
        WasWord was = new WasWord(outline.text(), edits, anyBearer(known));
        Optional<String> existing = Outline.word(field, "was");
        was.writeField(field, existing, was.decide(existing, old, renamed, name -> name));
    }

    /** The names of this field: the migrations know it by the entity that has it, or by that entity's old name. */
    private KnownNames anyBearer(KnownNames known) {
        if (section == Place.VALUES || known.names().isEmpty()) return KnownNames.NONE;
        Set<String> owners = new LinkedHashSet<>(bearers);
        for (String bearer : bearers) {
            outline.entry("entities", bearer)
                    .flatMap(entity ->
                            entity.value() instanceof Mapping mapping ? Outline.text(mapping, "was") : Optional.empty())
                    .ifPresent(owners::add);
        }
        return known.fieldsOf(owners);
    }

    /** Words of the entity itself: its indexes, its key, its order. */
    private void ofOwner(Mention mention) {
        switch (mention.place()) {
            case INDEX, ORDER -> scalars.within(mention.scalar(), this::order);
            case WORDS -> {
                if (mention.key().equals("id")) scalars.within(mention.scalar(), this::words);
            }
            default -> {
                if (FIELD_WORDS.contains(mention.key())) scalars.within(mention.scalar(), this::words);
            }
        }
    }

    private void line(Mention mention) {
        scalars.within(
                mention.scalar(),
                (content, inner) -> FieldLine.parse(content).ifPresent(line -> line(line, content, inner)));
    }

    private void line(FieldLine line, String content, TextEdits inner) {
        if (!bearers.contains(line.typeName())) return;
        member(line, inner);
        line.word("references")
                .flatMap(FieldLine.Word::operand)
                .filter(name -> name.text().equals(old))
                .ifPresent(name -> replace(name, inner));
        line.word("order by").flatMap(FieldLine.Word::operand).ifPresent(order -> {
            TextEdits part = new TextEdits();
            order(order.text(), part);
            part.shiftInto(inner, order.start());
        });
    }

    private void member(FieldLine line, TextEdits inner) {
        line.member().filter(name -> name.text().equals(old)).ifPresent(name -> replace(name, inner));
    }

    private void replace(Piece piece, TextEdits inner) {
        inner.replace(piece.start(), piece.end(), renamed);
    }

    /** Words of a relation in long form that speak of its target. */
    private void ofRelation(Mention mention) {
        if (mention.isLongType()) {
            scalars.within(
                    mention.scalar(),
                    (content, inner) -> FieldLine.parse(content)
                            .filter(line -> bearers.contains(line.typeName()))
                            .ifPresent(line -> member(line, inner)));
            return;
        }
        boolean speaksOfTarget =
                mention.isKey() || mention.key().equals("references") || mention.place() == Place.ORDER;
        if (!speaksOfTarget || !bearers.contains(target(mention))) return;
        if (mention.place() == Place.ORDER) scalars.within(mention.scalar(), this::order);
        else scalars.within(mention.scalar(), this::words);
    }

    private String target(Mention mention) {
        return outline.entry(Outline.SECTIONS.get(mention.section()), mention.owner())
                .flatMap(entry -> outline.field(mention.section(), entry, mention.field()))
                .flatMap(Outline::line)
                .map(FieldLine::typeName)
                .orElse("");
    }

    /** {@code published_on desc, isbn}: the first word of each part. */
    private void order(String content, TextEdits inner) {
        Matcher part = Pattern.compile("(?:^|,)\\s*([^\\s,]+)").matcher(content);
        while (part.find()) {
            if (part.group(1).equals(old)) inner.replace(part.start(1), part.end(1), renamed);
        }
    }

    private void words(String content, TextEdits inner) {
        Matcher word = Pattern.compile("[^\\s,]+").matcher(content);
        while (word.find()) {
            if (word.group().equals(old)) inner.replace(word.start(), word.end(), renamed);
        }
    }
}
