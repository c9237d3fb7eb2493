package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A closed set of values, to which the database holds a column: with a check, or by a type of its own.
 *
 * @param name for example {@code Status}; also the Java enum's name
 */
public record EnumType(String name, Optional<String> doc, Storage storage, List<Constant> constants, SourceSpan at) {

    public EnumType {
        constants = List.copyOf(constants);
    }

    /** Stored as text, as long as the longest value. */
    public EnumType(String name, Optional<String> doc, List<Constant> constants, SourceSpan at) {
        this(name, doc, new Storage.Text(OptionalInt.empty()), constants, at);
    }

    /** What its constants are in the database. */
    public sealed interface Storage {

        /** Text; without a {@code length}, of the longest value. */
        record Text(OptionalInt length) implements Storage {}

        /** Whole numbers of 16 or 32 bits. */
        record Whole(int bits) implements Storage {}

        /** Labels of the PostgreSQL enum type called {@code type}; elsewhere text, as long as the longest. */
        record Native(String type) implements Storage {}
    }

    /** The PostgreSQL enum type that its constants are labels of; empty for one that is stored otherwise. */
    public Optional<String> nativeType() {
        return storage instanceof Storage.Native ofPostgresql ? Optional.of(ofPostgresql.type()) : Optional.empty();
    }

    /** Whether it is stored as numbers. */
    public boolean numeric() {
        return storage instanceof Storage.Whole;
    }

    /** Whether it is stored as numbers of 16 bits. */
    public boolean isShort() {
        return storage instanceof Storage.Whole whole && whole.bits() == 16;
    }

    /** Of an enum stored as text, the column's length in code points: as declared, or that of the longest value. */
    public int length() {
        if (storage instanceof Storage.Text text && text.length().isPresent())
            return text.length().getAsInt();
        return constants.stream()
                .mapToInt(constant ->
                        constant.value().codePointCount(0, constant.value().length()))
                .max()
                .orElseThrow();
    }

    /**
     * One value.
     *
     * @param name as the schema spells it, for example {@code published}; the Java constant is this in capitals
     * @param value what the database stores; of a number, its digits
     */
    public record Constant(String name, String value, Optional<String> doc) {}
}
