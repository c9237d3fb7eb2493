package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.FieldType;
import java.util.Optional;

/** What the comments of accessors say: what a type cannot. */
public final class PropertyWords {

    private PropertyWords() {}

    /**
     * Where an automatic value comes from; empty for one that the user sets.
     *
     * @param write what the style calls it: {@code save}, {@code flush}
     */
    public static Optional<String> origin(PropertyCode property, String write) {
        if (property.nullable()) return ofNullable(property);
        return switch (property.column().role()) {
            case KEY -> Optional.of("Assigned by the database; IllegalStateException before the first " + write + ".");
            case UUID, ULID -> Optional.of("Made at the first " + write + "; IllegalStateException before.");
            case VERSION ->
                Optional.of("Counts the updates, from 0; IllegalStateException before the first " + write + ".");
            case CREATED -> Optional.of("The moment of the first " + write + "; IllegalStateException before.");
            case UPDATED ->
                Optional.of("The moment of the last " + write
                        + " that changed something; IllegalStateException before the first.");
            case GENERATED ->
                Optional.of("Computed by the database at each " + write + "; IllegalStateException before the first.");
            case DELETED, PLAIN, REFERENCE, KIND -> Optional.empty();
        };
    }

    private static Optional<String> ofNullable(PropertyCode property) {
        return switch (property.column().role()) {
            case VERSION -> Optional.of("Counts the updates; null for a row that others have written.");
            case CREATED -> Optional.of("The moment of the insert, where it is known.");
            case UPDATED -> Optional.of("The moment of the last update, where it is known.");
            case DELETED -> Optional.of("The moment of deletion; null while it lives.");
            case GENERATED -> Optional.of("Computed by the database.");
            case KEY, UUID, ULID, PLAIN, REFERENCE, KIND -> Optional.empty();
        };
    }

    /** {@code Required and unique; at most 200 characters.} Empty when the type says it all. */
    public static Optional<CodeBlock> limits(PropertyCode property) {
        StringBuilder text = new StringBuilder();
        boolean filled = property.column().isFilledByDatabase();
        if (!property.nullable() && property.initial().isEmpty() && !filled) add(text, "required");
        if (property.column().unique()) add(text, text.isEmpty() ? "unique" : " and unique");
        length(property.column().type()).ifPresent(length -> add(text, (text.isEmpty() ? "" : "; ") + length));
        LimitWords.of(property.column()).forEach(words -> add(text, (text.isEmpty() ? "" : "; ") + words));
        if (property.column().rules().immutable()) add(text, text.isEmpty() ? "immutable" : "; immutable");
        if (property.column().rules().secret()) {
            add(text, (text.isEmpty() ? "" : "; ") + "secret: in no message, log or {@code toString}");
        }
        Optional<CodeBlock> initial = initial(property);
        if (text.isEmpty() && initial.isEmpty()) return Optional.empty();
        if (initial.isEmpty()) return Optional.of(CodeBlock.of("$L.", text));
        return Optional.of(
                text.isEmpty() ? CodeBlock.of("$L.", initial.get()) : CodeBlock.of("$L. $L.", text, initial.get()));
    }

    /** {@code exactly 3 characters}; empty when the type says it all. */
    public static String limits(Column column) {
        StringBuilder text = new StringBuilder();
        length(column.type()).ifPresent(text::append);
        LimitWords.of(column)
                .forEach(words -> text.append(text.isEmpty() ? "" : "; ").append(words));
        return text.toString();
    }

    private static Optional<String> length(FieldType type) {
        if (type instanceof FieldType.ListOf list) return length(list.element()).map(words -> "each " + words);
        if (type instanceof FieldType.Varchar varchar) return Optional.of("at most " + characters(varchar.length()));
        if (type instanceof FieldType.Char fixed) return Optional.of("exactly " + characters(fixed.length()));
        if (type instanceof FieldType.Json) return Optional.of("JSON text");
        if (type instanceof FieldType.Ulid) return Optional.of("a ULID");
        if (type instanceof FieldType.Native ofDatabase) {
            return Optional.of("text of PostgreSQL's " + JavadocText.escape(ofDatabase.name()));
        }
        if (type instanceof FieldType.Decimal d) {
            String digits = d.precision() == 1 ? "1 digit" : d.precision() + " digits";
            return Optional.of(
                    "at most " + digits + (d.scale() == 0 ? "" : ", " + d.scale() + " of them behind the point"));
        }
        if (type instanceof FieldType.Bytes bytes && bytes.length().isPresent()) {
            int most = bytes.length().getAsInt();
            return Optional.of("at most " + (most == 1 ? "1 byte" : most + " bytes"));
        }
        boolean cut = type instanceof FieldType.Time || type instanceof FieldType.DateTime;
        if (cut || type instanceof FieldType.Duration) return Optional.of("no finer than a microsecond");
        return Optional.empty();
    }

    private static String characters(int count) {
        return count == 1 ? "1 character" : count + " characters";
    }

    /** What a new entity holds. A text is not repeated: it may be anything. */
    private static Optional<CodeBlock> initial(PropertyCode property) {
        if (property.column().isFilledByDatabase())
            return Optional.of(CodeBlock.of("Computed by the database unless set"));
        return property.initial().map(value -> {
            if (value instanceof DefaultValue.NewIdentifier) return CodeBlock.of("A new one unless set");
            if (value instanceof DefaultValue.Now) return CodeBlock.of("The moment the object is made, unless set");
            if (property.type().element().isPresent()) return CodeBlock.of("Empty unless set");
            if (property.type().enumeration()) {
                String text = ((DefaultValue.Literal) value).text();
                String constant = InitialValue.literal(text, property.column().type(), property.type())
                        .toString();
                return CodeBlock.of(
                        "{@link $T#$L} unless set",
                        property.type().boxed(),
                        constant.substring(constant.lastIndexOf('.') + 1));
            }
            String text = ((DefaultValue.Literal) value).text();
            return text.matches("[A-Za-z0-9.+-]+")
                    ? CodeBlock.of("{@code $L} unless set", text)
                    : CodeBlock.of("Has a default");
        });
    }

    private static void add(StringBuilder text, String words) {
        text.append(text.isEmpty() ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words);
    }
}
