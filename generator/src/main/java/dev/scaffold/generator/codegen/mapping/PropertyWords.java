package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.code.PropertyCode;
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
        return switch (property.column().role()) {
            case KEY -> Optional.of("Assigned by the database; IllegalStateException before the first " + write + ".");
            case UUID, ULID -> Optional.of("Made at the first " + write + "; IllegalStateException before.");
            case VERSION ->
                Optional.of("Counts the updates, from 0; IllegalStateException before the first " + write + ".");
            case CREATED -> Optional.of("The moment of the first " + write + "; IllegalStateException before.");
            case UPDATED ->
                Optional.of("The moment of the last " + write
                        + " that changed something; IllegalStateException before the first.");
            case PLAIN, REFERENCE, KIND -> Optional.empty();
        };
    }

    /** {@code Required and unique; at most 200 characters.} Empty when the type says it all. */
    public static Optional<CodeBlock> limits(PropertyCode property) {
        StringBuilder text = new StringBuilder();
        if (!property.nullable() && property.initial().isEmpty()) add(text, "required");
        if (property.column().unique()) add(text, text.isEmpty() ? "unique" : " and unique");
        length(property.column().type()).ifPresent(length -> add(text, (text.isEmpty() ? "" : "; ") + length));
        LimitWords.of(property.column()).forEach(words -> add(text, (text.isEmpty() ? "" : "; ") + words));
        Optional<CodeBlock> initial = initial(property);
        if (text.isEmpty() && initial.isEmpty()) return Optional.empty();
        if (initial.isEmpty()) return Optional.of(CodeBlock.of("$L.", text));
        return Optional.of(
                text.isEmpty() ? CodeBlock.of("$L.", initial.get()) : CodeBlock.of("$L. $L.", text, initial.get()));
    }

    private static Optional<String> length(FieldType type) {
        if (type instanceof FieldType.Varchar varchar) return Optional.of("at most " + characters(varchar.length()));
        if (type instanceof FieldType.Char fixed) return Optional.of("exactly " + characters(fixed.length()));
        return Optional.empty();
    }

    private static String characters(int count) {
        return count == 1 ? "1 character" : count + " characters";
    }

    /** What a new entity holds. A text is not repeated: it may be anything. */
    private static Optional<CodeBlock> initial(PropertyCode property) {
        return property.initial().map(value -> {
            if (value instanceof DefaultValue.Now) return CodeBlock.of("The moment the object is made, unless set");
            if (property.type().enumeration()) {
                String constant = InitialValue.of(property).orElseThrow().toString();
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
