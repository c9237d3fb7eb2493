package dev.scaffold.generator.schema;

import java.util.OptionalInt;

/** The type of a column's values. */
public sealed interface FieldType {

    /** The type of one value: this, or that of a list's elements. */
    default FieldType single() {
        return this;
    }

    /** Text of at most {@code length} code points. */
    record Varchar(int length) implements FieldType {}

    /** Text of exactly {@code length} code points, stored as varchar with a length check. */
    record Char(int length) implements FieldType {}

    /** Text without a limit. */
    record Text() implements FieldType {}

    /** {@code true} or {@code false}. */
    record Bool() implements FieldType {}

    /** A whole number of 8, 16, 32 or 64 bits. */
    record Whole(int bits) implements FieldType {}

    /** A 32-bit binary floating point number. */
    record Float() implements FieldType {}

    /** A 64-bit binary floating point number. */
    record Double() implements FieldType {}

    /**
     * An exact decimal number: {@code precision} digits, {@code scale} of them after the point.
     *
     * @param doubleOnSqlite whether SQLite may keep it as a 64-bit binary floating point number, exact to 15 digits
     */
    record Decimal(int precision, int scale, boolean doubleOnSqlite) implements FieldType {

        public Decimal(int precision, int scale) {
            this(precision, scale, false);
        }

        Decimal asDoubleOnSqlite() {
            return new Decimal(precision, scale, true);
        }
    }

    /** An exact decimal number of as many digits as PostgreSQL keeps. */
    record Numeric() implements FieldType {}

    /** A day in the calendar. */
    record Date() implements FieldType {}

    /** A time of day, to the microsecond. */
    record Time() implements FieldType {}

    /** A day and a time of day without a zone, to the microsecond. */
    record DateTime() implements FieldType {}

    /** A moment in UTC, to the microsecond. */
    record Instant() implements FieldType {}

    /** A length of time, stored as a whole number of microseconds. */
    record Duration() implements FieldType {}

    /** A universally unique identifier. */
    record Uuid() implements FieldType {}

    /** An identifier of 26 characters that sort as the time it was made. */
    record Ulid() implements FieldType {}

    /** A JSON value. */
    record Json() implements FieldType {}

    /** Bytes, at most {@code length} of them where there is a limit. */
    record Bytes(OptionalInt length) implements FieldType {}

    /** A type of PostgreSQL's, as it spells it. */
    record Native(String name) implements FieldType {}

    /** One constant of {@code type}, stored as its value. */
    record Enumeration(EnumType type) implements FieldType {}

    /** Any number of values in an order, none of them missing: an array of PostgreSQL's. */
    record ListOf(FieldType element) implements FieldType {

        @Override
        public FieldType single() {
            return element;
        }
    }
}
