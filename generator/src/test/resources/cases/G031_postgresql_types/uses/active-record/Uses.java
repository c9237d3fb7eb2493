package com.example.cases;

import static com.example.cases.tables.Tables.MEASURE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.PersistenceException;
import com.example.cases.runtime.error.ValidationFailed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Digits, all of them, and no others; and the text of what only PostgreSQL has. */
public final class Uses {

    private static final long SEED = 37;
    private static final int RANDOM_VALUES = Integer.getInteger("scaffold.roundtrip.values", 100);

    private final Engine engine;
    private final Random random = new Random(SEED);

    private Uses(Engine engine) {
        this.engine = engine;
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            uses.decimals();
            uses.natives();
            uses.defaults();
        }
    }

    private void decimals() {
        List<BigDecimal> net = new ArrayList<>(decimals("0", "0.01", "9999999999.99", "1.5", "100", "1E+2", "0.500000"));
        for (int i = 0; i < RANDOM_VALUES; i++) net.add(new BigDecimal(new BigInteger(33, random), 2));
        keeps(Measure::setNet, Measure::getNet, net);
        refuses(Measure::setNet, "digits behind the point", decimals("0.001", "1.005", "9999999999.999"));
        refuses(Measure::setNet, "digits before the point", decimals("10000000000", "1E+11"));
        keeps(Measure::setWhole, Measure::getWhole, decimals("999", "-999", "0", "1.0"));
        refuses(Measure::setWhole, "digits", decimals("1000", "0.1", "1E+9"));
        String nines = "9".repeat(500);
        List<BigDecimal> huge = new ArrayList<>(decimals(nines + "." + nines, "-" + nines + "." + nines, "1E-500", "0E+9"));
        for (int i = 0; i < RANDOM_VALUES; i++) huge.add(new BigDecimal(new BigInteger(3_000, random), 500));
        keeps(Measure::setHuge, Measure::getHuge, huge);
        refuses(Measure::setHuge, "digits", decimals("1E-501", "1E+500"));
        List<BigDecimal> exact = new ArrayList<>(decimals("1E-300", "1E+300", "0.1", "-123456789.987654321000"));
        for (int i = 0; i < RANDOM_VALUES; i++) {
            exact.add(new BigDecimal(new BigInteger(random.nextInt(600), random), random.nextInt(600) - 100));
        }
        keeps(Measure::setExact, Measure::getExact, exact);
        refuses(Measure::setExact, "more digits than PostgreSQL keeps", decimals("1E-20000", "1E+200000"));
        refuses(Measure::setRate, "at most 1", decimals("1.0000000000000000000000001"));
    }

    private void natives() {
        keeps(Measure::setAddress, Measure::getAddress, List.of("192.0.2.7/32", "10.0.0.0/8", "2001:db8::1/128"));
        keeps(Measure::setSpan, Measure::getSpan, List.of("[1,5)", "empty", "(,)"));
        keeps(Measure::setWords, Measure::getWords, List.of("{}", "{a,NULL,\"b c\",\"\\\"\"}"));
        keeps(Measure::setShortText, Measure::getShortText, List.of("", "abc"));
        check(there(new Measure().setAddress("10.1.2.3")).getAddress().equals("10.1.2.3/32"), "as PostgreSQL's text");
        failure(PersistenceException.class, save(new Measure().setAddress("nowhere")));
        refuses(Measure::setAddress, "NUL", List.of("\0"));
        Measure row = there(new Measure().setAddress("203.0.113.9/32").setWords("{x}"));
        check(
                Measure.objects(engine)
                        .filter(MEASURE.ADDRESS.eq("203.0.113.9"), MEASURE.SPAN.eq("[1,4]"), MEASURE.WORDS.isNotNull())
                        .get()
                        .join()
                        .getId() == row.getId(),
                "conditions compare values, not texts");
        Measure changed = change(row, measure -> measure.setAddress("198.51.100.0/24"));
        check("198.51.100.0/24".equals(changed.getAddress()) && "{x}".equals(changed.getWords()), "updated");
    }

    private void defaults() {
        Measure made = new Measure();
        check(made.getRate().equals(new BigDecimal("0.10")) && made.getSpan().equals("[1,5)"), "in Java");
        check(there(made).getRate().compareTo(new BigDecimal("0.1")) == 0, "as they were sent");
    }

    private <T extends Comparable<T>> void keeps(
            BiConsumer<Measure, T> set, Function<Measure, @Nullable T> get, List<T> values) {
        for (T value : values) {
            T read = Objects.requireNonNull(get.apply(there(with(set, value))));
            check(read.compareTo(value) == 0, value + " came back as " + read);
        }
    }

    private <T> void refuses(BiConsumer<Measure, T> set, String reason, List<T> values) {
        for (T value : values) {
            String message = String.valueOf(failure(ValidationFailed.class, save(with(set, value))).getMessage());
            check(message.contains(reason), message);
        }
    }

    private static <T> Measure with(BiConsumer<Measure, T> set, T value) {
        Measure row = new Measure();
        set.accept(row, value);
        return row;
    }

    private Measure there(Measure row) {
        save(row).join();
        return read(row.getId());
    }

    private CompletableFuture<Measure> save(Measure row) {
        return row.save(engine);
    }

    private Measure change(Measure row, UnaryOperator<Measure> change) {
        change.apply(read(row.getId())).save().join();
        return read(row.getId());
    }

    private Measure read(long id) {
        return Measure.objects(engine).get(id).join();
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }

    /** What the future failed with; it must be one of {@code type}. */
    private static <X extends Throwable> X failure(Class<X> type, CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (type.isInstance(e.getCause())) return type.cast(e.getCause());
            throw e;
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
