package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What makes another value each time, and which: checks are tried with some of them.
 *
 * @param java calls of the generated {@code Samples}
 * @param value what it makes when the samples have counted to a number
 */
record Draw(String java, LongFunction<Object> value) {

    /** How far the samples may have counted. */
    private static final long[] COUNTS = {1, 2, 13, 500, 20_000, 1_000_000};

    /** Days or seconds: what comes after another one comes so much later, whichever of them is drawn first. */
    private static final int LATER = 1_000;

    private static final int SHORTEST = 3;
    private static final int DIGITS = 6;

    /** The values of a sample at several counts; once, if it is the same each time. */
    static Stream<Map<String, Object>> states(Map<String, Object> values) {
        if (values.values().stream().noneMatch(Draw.class::isInstance)) return Stream.of(values);
        return LongStream.of(COUNTS).mapToObj(count -> {
            Map<String, Object> state = new HashMap<>(values);
            state.replaceAll(
                    (column, value) -> value instanceof Draw draw ? draw.value().apply(count) : value);
            return state;
        });
    }

    /** Those of a type; none for a type of few values, and for numbers and days with limits of their own. */
    static List<Draw> of(Column column, Set<Object> literals) {
        List<Draw> draws = new ArrayList<>();
        FieldType type = column.type();
        if (LimitedValues.isLimited(column))
            return LimitedValues.draw(column).stream().toList();
        if (type instanceof FieldType.Varchar || type instanceof FieldType.Text) texts(column, literals, draws);
        if (type instanceof FieldType.Char fixed) exactly(fixed.length(), draws);
        if (type instanceof FieldType.Whole || type instanceof FieldType.Decimal) numbers(type, literals, draws);
        if (type instanceof FieldType.Date) {
            LocalDate first = LocalDate.of(2001, 2, 3);
            draws.add(new Draw("Samples.day()", first::plusDays));
            draws.add(new Draw("Samples.day().plusDays(" + LATER + ")", first.plusDays(LATER)::plusDays));
        }
        if (type instanceof FieldType.Instant) {
            Instant first = Instant.parse("2001-02-03T04:05:06.789012Z");
            draws.add(new Draw("Samples.moment()", first::plusSeconds));
            draws.add(new Draw("Samples.moment().plusSeconds(" + LATER + ")", first.plusSeconds(LATER)::plusSeconds));
        }
        return draws;
    }

    private static void texts(Column column, Set<Object> literals, List<Draw> draws) {
        String word = JavaNames.camel(column.name());
        int most = Math.min(CandidateTexts.length(column), 1_000);
        for (String one : List.of(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT))) {
            String java = "Samples.text(" + JavaValues.quoted(one) + ", " + most + ")";
            draws.add(new Draw(java, count -> text(one, most, count)));
        }
        for (int length : CandidateTexts.lengths(literals)) {
            if (length >= SHORTEST && length <= most) exactly(length, draws);
        }
        StringBuilder all = new StringBuilder();
        for (Object literal : literals) {
            if (!(literal instanceof String form) || !CandidateTexts.isForm(form)) continue;
            around(CandidateTexts.filled(form, "\0"), most, draws);
            all.append(CandidateTexts.filled(form, all.isEmpty() ? "\0" : ""));
        }
        around(all.toString(), most, draws);
    }

    private static String text(String word, int length, long count) {
        String number = " " + count;
        String text = word.substring(0, Math.min(word.length(), Math.max(0, length - number.length()))) + number;
        return text.substring(Math.max(0, text.length() - length));
    }

    /** Digits, or capitals, exactly so many. */
    private static void exactly(int length, List<Draw> draws) {
        draws.add(new Draw("Samples.digits(" + length + ")", count -> digits(length, count)));
        draws.add(new Draw("SampleTexts.like(\"[A-Z]{" + length + "}\")", count -> {
            StringBuilder text = new StringBuilder();
            for (long rest = count; text.length() < length; rest /= 26) text.append((char) ('A' + rest % 26));
            return text.toString();
        }));
    }

    private static String digits(int length, long count) {
        String number = "0".repeat(length) + count;
        return number.substring(number.length() - length);
    }

    /** Digits in the middle of a text. */
    private static void around(String text, int most, List<Draw> draws) {
        int at = text.indexOf('\0');
        if (at < 0 || text.length() - 1 + DIGITS > most) return;
        String before = text.substring(0, at);
        String behind = text.substring(at + 1);
        String java = "Samples.digits(" + DIGITS + ")";
        if (!before.isEmpty()) java = JavaValues.quoted(before) + " + " + java;
        if (!behind.isEmpty()) java = java + " + " + JavaValues.quoted(behind);
        draws.add(new Draw(java, count -> before + digits(DIGITS, count) + behind));
    }

    /** From 1 upwards, and from each number that stands in the checks. */
    private static void numbers(FieldType type, Set<Object> literals, List<Draw> draws) {
        List<Long> starts = new ArrayList<>(List.of(0L));
        for (Object literal : literals) {
            if (!(literal instanceof BigDecimal number)
                    || number.stripTrailingZeros().scale() > 0) continue;
            if (number.signum() > 0 && number.precision() - number.scale() < 10) starts.add(number.longValue());
        }
        for (long start : starts) {
            String number = start == 0 ? "Samples.number()" : "Samples.number() + " + start;
            if (type instanceof FieldType.Whole whole) {
                draws.add(new Draw(whole(whole.bits(), number, start), count -> CheckOperands.plain(start + count)));
            } else if (type instanceof FieldType.Decimal decimal && decimal.precision() - decimal.scale() > DIGITS) {
                draws.add(new Draw("BigDecimal.valueOf(" + number + ")", count -> CheckOperands.plain(start + count)));
            }
        }
    }

    private static String whole(int bits, String number, long start) {
        if (bits == 64) return number;
        String cast = bits == 8 ? "(byte) " : bits == 16 ? "(short) " : "(int) ";
        return cast + (start == 0 ? number : "(" + number + ")");
    }
}
