package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to go on from a future, of all that the JDK has: cancelling the end reaches the statement at the beginning. */
@Tag("A104")
class DatabaseFutureTest {

    private static final Executor HERE = Runnable::run;

    /** Those that make no stage to go on from, and what stands for itself. */
    private static final Set<String> NO_STAGE = Set.of(
            "completeAsync",
            "completeOnTimeout",
            "minimalCompletionStage",
            "newIncompleteFuture",
            "orTimeout",
            "toCompletableFuture");

    /** A stage made of a future, and, where it has a second source, of another. */
    private interface Way {
        CompletableFuture<?> go(DatabaseFuture<String> from, CompletableFuture<String> other);
    }

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new TreeMap<>();
        ways.put("thenApply", (from, other) -> from.thenApply(value -> value));
        ways.put("thenApplyAsync", (from, other) -> from.thenApplyAsync(value -> value));
        ways.put("thenApplyAsync+", (from, other) -> from.thenApplyAsync(value -> value, HERE));
        ways.put("thenAccept", (from, other) -> from.thenAccept(value -> {}));
        ways.put("thenAcceptAsync", (from, other) -> from.thenAcceptAsync(value -> {}));
        ways.put("thenAcceptAsync+", (from, other) -> from.thenAcceptAsync(value -> {}, HERE));
        ways.put("thenRun", (from, other) -> from.thenRun(() -> {}));
        ways.put("thenRunAsync", (from, other) -> from.thenRunAsync(() -> {}));
        ways.put("thenRunAsync+", (from, other) -> from.thenRunAsync(() -> {}, HERE));
        ways.put("thenCombine", (from, other) -> from.thenCombine(other, String::concat));
        ways.put("thenCombineAsync", (from, other) -> from.thenCombineAsync(other, String::concat));
        ways.put("thenCombineAsync+", (from, other) -> from.thenCombineAsync(other, String::concat, HERE));
        ways.put("thenAcceptBoth", (from, other) -> from.thenAcceptBoth(other, (a, b) -> {}));
        ways.put("thenAcceptBothAsync", (from, other) -> from.thenAcceptBothAsync(other, (a, b) -> {}));
        ways.put("thenAcceptBothAsync+", (from, other) -> from.thenAcceptBothAsync(other, (a, b) -> {}, HERE));
        ways.put("runAfterBoth", (from, other) -> from.runAfterBoth(other, () -> {}));
        ways.put("runAfterBothAsync", (from, other) -> from.runAfterBothAsync(other, () -> {}));
        ways.put("runAfterBothAsync+", (from, other) -> from.runAfterBothAsync(other, () -> {}, HERE));
        ways.put("applyToEither", (from, other) -> from.applyToEither(other, value -> value));
        ways.put("applyToEitherAsync", (from, other) -> from.applyToEitherAsync(other, value -> value));
        ways.put("applyToEitherAsync+", (from, other) -> from.applyToEitherAsync(other, value -> value, HERE));
        ways.put("acceptEither", (from, other) -> from.acceptEither(other, value -> {}));
        ways.put("acceptEitherAsync", (from, other) -> from.acceptEitherAsync(other, value -> {}));
        ways.put("acceptEitherAsync+", (from, other) -> from.acceptEitherAsync(other, value -> {}, HERE));
        ways.put("runAfterEither", (from, other) -> from.runAfterEither(other, () -> {}));
        ways.put("runAfterEitherAsync", (from, other) -> from.runAfterEitherAsync(other, () -> {}));
        ways.put("runAfterEitherAsync+", (from, other) -> from.runAfterEitherAsync(other, () -> {}, HERE));
        ways.put("thenCompose", (from, other) -> from.thenCompose(value -> other));
        ways.put("thenComposeAsync", (from, other) -> from.thenComposeAsync(value -> other));
        ways.put("thenComposeAsync+", (from, other) -> from.thenComposeAsync(value -> other, HERE));
        ways.put("handle", (from, other) -> from.handle((value, failure) -> value));
        ways.put("handleAsync", (from, other) -> from.handleAsync((value, failure) -> value));
        ways.put("handleAsync+", (from, other) -> from.handleAsync((value, failure) -> value, HERE));
        ways.put("whenComplete", (from, other) -> from.whenComplete((value, failure) -> {}));
        ways.put("whenCompleteAsync", (from, other) -> from.whenCompleteAsync((value, failure) -> {}));
        ways.put("whenCompleteAsync+", (from, other) -> from.whenCompleteAsync((value, failure) -> {}, HERE));
        ways.put("exceptionally", (from, other) -> from.exceptionally(failure -> ""));
        ways.put("exceptionallyAsync", (from, other) -> from.exceptionallyAsync(failure -> ""));
        ways.put("exceptionallyAsync+", (from, other) -> from.exceptionallyAsync(failure -> "", HERE));
        ways.put("exceptionallyCompose", (from, other) -> from.exceptionallyCompose(failure -> other));
        ways.put("exceptionallyComposeAsync", (from, other) -> from.exceptionallyComposeAsync(failure -> other));
        ways.put("exceptionallyComposeAsync+", (from, other) -> from.exceptionallyComposeAsync(failure -> other, HERE));
        ways.put("copy", (from, other) -> from.copy());
        return ways;
    }

    static Stream<Arguments> eachWay() {
        return ways().entrySet().stream().map(way -> Arguments.of(way.getKey(), way.getValue()));
    }

    @Test
    void thereAreNoOthers() {
        Set<String> all = new TreeSet<>();
        for (Method method : CompletableFuture.class.getMethods()) {
            boolean stage = CompletionStage.class.isAssignableFrom(method.getReturnType())
                    && !Modifier.isStatic(method.getModifiers())
                    && !NO_STAGE.contains(method.getName());
            Class<?>[] types = method.getParameterTypes();
            boolean executor = types.length > 0 && types[types.length - 1] == Executor.class;
            if (stage) all.add(method.getName() + (executor ? "+" : ""));
        }
        assertThat(ways().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachWay")
    void cancellingReachesTheStatement(String name, Way way) {
        AtomicInteger stopped = new AtomicInteger();
        DatabaseFuture<String> statement = statement(stopped);
        CompletableFuture<String> other = new CompletableFuture<>();
        CompletableFuture<?> end = way.go(statement, other).thenApply(value -> value);
        end.cancel(true);
        assertThat(stopped).hasValue(1);
        boolean hasSecondSource = Stream.of("Combine", "Both", "Either").anyMatch(name::contains);
        assertThat(other.isCancelled()).isEqualTo(hasSecondSource);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachWay")
    void soDoesATimeLimit(String name, Way way) {
        for (Function<CompletableFuture<Object>, CompletableFuture<Object>> limit :
                List.<Function<CompletableFuture<Object>, CompletableFuture<Object>>>of(
                        end -> end.orTimeout(1, TimeUnit.MILLISECONDS),
                        end -> end.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS))) {
            CompletableFuture<Void> stopped = new CompletableFuture<>();
            DatabaseFuture<String> statement = new DatabaseFuture<>();
            statement.onAbandon(() -> stopped.complete(null));
            CompletableFuture<Object> end =
                    way.go(statement, new CompletableFuture<>()).thenApply(value -> (Object) value);
            limit.apply(end);
            assertThat(stopped).succeedsWithin(java.time.Duration.ofSeconds(20));
        }
    }

    /** What begins when the first has ended is the statement that runs then. */
    @Test
    void theOneThatRunsIsReached() {
        for (String name :
                List.of("thenCompose", "thenComposeAsync+", "exceptionallyCompose", "exceptionallyComposeAsync+")) {
            AtomicInteger stopped = new AtomicInteger();
            DatabaseFuture<String> first = new DatabaseFuture<>();
            CompletableFuture<?> end =
                    ways().get(name).go(first, statement(stopped)).thenApply(value -> value);
            if (name.startsWith("then")) first.complete("");
            else first.completeExceptionally(new IllegalStateException());
            end.cancel(true);
            assertThat(stopped).as(name).hasValue(1);
        }
    }

    @Test
    void aValueInTimeEndsTheTimer() {
        AtomicInteger stopped = new AtomicInteger();
        DatabaseFuture<String> statement = statement(stopped);
        CompletableFuture<String> end =
                statement.thenApply(value -> value).completeOnTimeout("late", 1, TimeUnit.HOURS);
        statement.complete("in time");
        assertThat(end.join()).isEqualTo("in time");
        assertThat(stopped).hasValue(0);
    }

    /** Each way to wait, on a thread that would have to complete what is waited for. */
    @Test
    void noneWaitsOnADriverThread() throws InterruptedException {
        DatabaseFuture<String> statement = new DatabaseFuture<>();
        List<Throwable> refused = new ArrayList<>();
        Thread driver = new Thread(() -> {
            DatabaseFuture.markDriverThread();
            for (CompletableFuture<String> future : List.of(statement, statement.thenApply(value -> value))) {
                for (Waiting waiting : List.<Waiting>of(
                        CompletableFuture::join, CompletableFuture::get, one -> one.get(1, TimeUnit.HOURS))) {
                    try {
                        waiting.on(future);
                    } catch (Exception failure) {
                        refused.add(failure);
                    }
                }
            }
            assertThat(statement.getNow("none")).isEqualTo("none");
        });
        driver.start();
        driver.join(20_000);
        assertThat(refused)
                .hasSize(6)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("continue with thenCompose"));
    }

    private interface Waiting {
        void on(CompletableFuture<String> future) throws Exception;
    }

    /** Broken once: without {@code DatabaseFuture.join}. */
    @Test
    void whoWaitsIsInTheStack() throws InterruptedException {
        DatabaseFuture<String> statement = new DatabaseFuture<>();
        CompletableFuture<String> chained = statement.thenApply(value -> value);
        Thread driver = new Thread(() -> statement.completeExceptionally(new IllegalStateException("refused")));
        driver.start();
        driver.join();
        assertThatThrownBy(chained::join)
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("refused")
                .hasCauseInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("whoWaitsIsInTheStack")));
    }

    private static DatabaseFuture<String> statement(AtomicInteger stopped) {
        DatabaseFuture<String> statement = new DatabaseFuture<>();
        statement.onAbandon(stopped::incrementAndGet);
        return statement;
    }
}
