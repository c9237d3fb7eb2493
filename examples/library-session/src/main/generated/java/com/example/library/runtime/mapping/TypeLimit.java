package com.example.library.runtime.mapping;

import com.example.library.runtime.value.Identifiers;
import com.example.library.runtime.value.JsonText;
import java.math.BigDecimal;
import java.util.Optional;

/** What a column's values have to be, beyond what their Java type says. */
@FunctionalInterface
public interface TypeLimit {

    /** What is wrong with {@code value}, behind its name: {@code may be at most 20 characters long, not 21}. */
    Optional<String> problem(Object value);

    /** The same of each element of an array. */
    default TypeLimit ofEach() {
        return value -> Elements.problems((Object[]) value, element -> problem(element).stream())
                .findFirst();
    }

    /** Every value of the type. */
    static TypeLimit none() {
        return value -> Optional.empty();
    }

    /** A text of {@code least} to {@code most} code points. */
    static TypeLimit characters(int least, int most) {
        return value -> {
            String text = (String) value;
            // Most texts are far shorter than their limit: count code points only when it can matter.
            if (least == 0 && text.length() <= most) return Optional.empty();
            int length = text.codePointCount(0, text.length());
            if (length >= least && length <= most) return Optional.empty();
            return Optional.of(
                    least == most
                            ? "must be exactly " + most + " characters long, not " + length
                            : "may be at most " + most + " characters long, not " + length);
        };
    }

    /** {@code precision} digits, {@code scale} of them behind the point; zeros at the end do not count. */
    static TypeLimit digits(int precision, int scale) {
        return value -> {
            BigDecimal number = (BigDecimal) value;
            // Most have no digit too many: nothing is made for them.
            if (number.scale() > scale) number = number.stripTrailingZeros();
            if (number.scale() > scale) {
                return Optional.of("may have at most " + scale + " digits behind the point, not " + number.scale());
            }
            long before = (long) number.precision() - number.scale();
            if (number.signum() == 0 || before <= precision - scale) return Optional.empty();
            return Optional.of("may have at most " + (precision - scale) + " digits before the point, not " + before);
        };
    }

    /** At most {@code most} bytes. */
    static TypeLimit bytes(int most) {
        return value -> {
            int length = ((byte[]) value).length;
            return length <= most
                    ? Optional.empty()
                    : Optional.of("may be at most " + most + " bytes long, not " + length);
        };
    }

    /** A ULID in capitals. */
    static TypeLimit ulid() {
        return value -> Identifiers.isUlid((String) value)
                ? Optional.empty()
                : Optional.of("is not a ULID: 26 characters of 0-9 and A-Z without I, L, O and U, the first 0-7");
    }

    /** A JSON text. */
    static TypeLimit json() {
        return value -> JsonText.problem((String) value);
    }
}
