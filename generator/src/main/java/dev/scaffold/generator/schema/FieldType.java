package dev.scaffold.generator.schema;

/** The type of a column's values. */
public sealed interface FieldType {

    /** Text of at most {@code length} code points. */
    record Varchar(int length) implements FieldType {}

    /** Text of exactly {@code length} code points, stored as varchar with a length check. */
    record Char(int length) implements FieldType {}

    /** Text without a limit. */
    record Text() implements FieldType {}

    /** {@code true} or {@code false}. */
    record Bool() implements FieldType {}

    /** A whole number of 16, 32 or 64 bits. */
    record Whole(int bits) implements FieldType {}

    /** A 64-bit binary floating point number. */
    record Double() implements FieldType {}

    /** An exact decimal number: {@code precision} digits, {@code scale} of them after the point. */
    record Decimal(int precision, int scale) implements FieldType {}

    /** A day in the calendar. */
    record Date() implements FieldType {}

    /** A moment in UTC, to the microsecond. */
    record Instant() implements FieldType {}

    /** A universally unique identifier. */
    record Uuid() implements FieldType {}

    /** One constant of {@code type}, stored as its value. */
    record Enumeration(EnumType type) implements FieldType {}
}
