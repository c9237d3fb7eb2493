package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.value.Microseconds;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.data.Numeric;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays as the Vert.x client knows them, and back: its elements are of fewer types than a list's. */
final class PostgresqlArrays {

    private PostgresqlArrays() {}

    /** What the client takes for {@code array}. */
    static Object[] sent(Object[] array) {
        if (array instanceof Instant[]) return mapped(array, OffsetDateTime.class);
        if (array instanceof LocalDateTime[]) return mapped(array, LocalDateTime.class);
        if (array instanceof Duration[]) return mapped(array, Long.class);
        if (array instanceof Byte[]) return mapped(array, Short.class);
        if (array instanceof byte[][]) return mapped(array, Buffer.class);
        if (!(array instanceof BigDecimal[] numbers)) return array;
        // None may be missing: the client fails on it, and never answers.
        return Arrays.stream(numbers).map(Numeric::create).toArray(Numeric[]::new);
    }

    /** Each as it is sent alone. */
    private static <T> T[] mapped(@Nullable Object[] array, Class<T> type) {
        @SuppressWarnings("unchecked") // an array of that type
        T[] sent = (T[]) Array.newInstance(type, array.length);
        for (int i = 0; i < sent.length; i++) sent[i] = type.cast(PostgresqlBinds.sent(array[i]));
        return sent;
    }

    /** The elements that came as {@code array}. */
    static <T> List<T> read(@Nullable Object[] array, Class<T> element) {
        return Arrays.stream(array)
                .map(value -> element.cast(read(value, element)))
                .toList();
    }

    private static Object read(@Nullable Object value, Class<?> element) {
        if (value == null) throw new IllegalStateException("an element of a list is missing in the database");
        if (value instanceof OffsetDateTime moment) return moment.toInstant();
        if (value instanceof Numeric number) return number.bigDecimalValue();
        if (element == Duration.class) return Microseconds.toDuration((Long) value);
        if (element == Byte.class) return tiny((Short) value);
        // Numbers of an enum may be kept with 16 bits.
        return element == Integer.class ? (Object) ((Number) value).intValue() : value;
    }

    private static Byte tiny(short number) {
        if ((byte) number != number) throw new ArithmeticException(number + " is not a byte");
        return (byte) number;
    }
}
