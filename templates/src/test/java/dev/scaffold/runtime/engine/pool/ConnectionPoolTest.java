package dev.scaffold.runtime.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.engine.Deadlines;
import dev.scaffold.runtime.engine.EngineEvents;
import dev.scaffold.runtime.engine.EngineTimer;
import dev.scaffold.runtime.engine.pool.ConnectionPool.Settings;
import dev.scaffold.runtime.error.PoolClosed;
import dev.scaffold.runtime.error.PoolExhausted;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Places, waiting calls and their order, without a database: when connections open and end is up to each test. */
class ConnectionPoolTest {

    private static final class Connection implements PooledConnection {

        private final int home;
        private final CompletableFuture<Void> closed = new CompletableFuture<>();
        private volatile boolean open = true;

        Connection(int home) {
            this.home = home;
        }

        @Override
        public int home() {
            return home;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public CompletableFuture<Void> close() {
            open = false;
            closed.complete(null);
            return closed;
        }

        @Override
        public void kill() {
            open = false;
        }
    }

    private final ScheduledExecutorService timer = EngineTimer.create();
    private final Deque<CompletableFuture<Connection>> opening = new ArrayDeque<>();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    /** Connections open when the test says so. */
    private ConnectionPool<Connection> pool(int size, int queueLimit, Duration waits) {
        return new ConnectionPool<>(
                new Settings("test", size, 2, queueLimit, new Deadlines(waits, timer), new EngineEvents(List.of())),
                new ReconnectPause(timer),
                () -> {
                    CompletableFuture<Connection> one = new CompletableFuture<>();
                    opening.add(one);
                    return one;
                });
    }

    private ConnectionPool<Connection> pool(int size) {
        return pool(size, 1_000, Duration.ofSeconds(20));
    }

    private Connection open(int home) {
        Connection connection = new Connection(home);
        opening.remove().complete(connection);
        return connection;
    }

    @Test
    @Tag("XB15")
    void exactlyAsManyWaitAsAreAllowed() {
        ConnectionPool<Connection> pool = pool(2, 3, Duration.ofSeconds(20));
        List<DatabaseFuture<Connection>> all =
                IntStream.range(0, 7).mapToObj(i -> pool.acquire(-1)).toList();

        assertThat(opening).hasSize(2);
        assertThat(all.subList(0, 5)).noneMatch(CompletableFuture::isDone);
        assertThat(all.subList(5, 7))
                .allSatisfy(refused -> assertThatThrownBy(refused::join).hasCauseInstanceOf(PoolExhausted.class));
        open(0);
        open(1);
        assertThat(pool.usage().inUse()).isEqualTo(2);
        assertThat(pool.usage().waiting()).isEqualTo(3);
    }

    @Test
    @Tag("B2")
    void theLongestWaitsIsServedFirst() {
        ConnectionPool<Connection> pool = pool(1);
        DatabaseFuture<Connection> holder = pool.acquire(-1);
        Connection connection = open(0);
        List<DatabaseFuture<Connection>> waiting =
                IntStream.range(0, 50).mapToObj(i -> pool.acquire(-1)).toList();
        assertThat(holder).isCompleted();

        for (DatabaseFuture<Connection> next : waiting) {
            assertThat(next).isNotDone();
            pool.release(connection);
            assertThat(next).isCompletedWithValue(connection);
        }
    }

    @Test
    void aCallOfTheSameThreadComesFirstButNotForLong() {
        long lead = TimeUnit.MILLISECONDS.toNanos(50);
        WaitingLine<Connection> line = new WaitingLine<>(2);
        Waiter<Connection> elsewhere = new Waiter<>(1, 0);
        Waiter<Connection> nowhere = new Waiter<>(-1, lead - 1);
        Waiter<Connection> atHome = new Waiter<>(0, lead - 2);
        Waiter<Connection> later = new Waiter<>(0, lead + 1);
        List.of(elsewhere, nowhere, atHome, later).forEach(line::add);

        assertThat(IntStream.range(0, 5).mapToObj(i -> line.next(0)))
                .containsExactly(atHome, nowhere, elsewhere, later, null);
    }

    @Test
    @Tag("XB10")
    void whoGivesUpLeavesAtOnceAndLosesNothing() {
        ConnectionPool<Connection> pool = pool(1, 10, Duration.ofSeconds(20));
        pool.acquire(-1);
        Connection connection = open(0);
        for (int round = 0; round < 1_000; round++) {
            List<DatabaseFuture<Connection>> waiting =
                    IntStream.range(0, 10).mapToObj(i -> pool.acquire(-1)).toList();
            waiting.forEach(one -> one.cancel(true));
            assertThat(pool.usage().waiting()).isZero();
        }

        pool.release(connection);
        assertThat(pool.acquire(-1)).isCompletedWithValue(connection);
    }

    /** Grants and cancels meet in every order there is. */
    @Test
    @Tag("XB10")
    void aCancelThatMeetsAGrantLosesNothing() throws InterruptedException {
        ConnectionPool<Connection> pool = pool(1);
        pool.acquire(-1);
        Connection connection = open(0);
        Random random = new Random(20261125);
        for (int round = 0; round < 1_000; round++) {
            DatabaseFuture<Connection> waiting = pool.acquire(-1);
            CountDownLatch both = new CountDownLatch(1);
            int lead = random.nextInt(200);
            Thread cancels = new Thread(() -> {
                both.countDown();
                for (int i = 0; i < lead; i++) Thread.onSpinWait();
                waiting.cancel(true);
            });
            cancels.start();
            both.await();
            pool.release(connection);
            cancels.join();
            if (waiting.isCancelled()) {
                DatabaseFuture<Connection> again = pool.acquire(-1);
                assertThat(again).as("round " + round).isCompletedWithValue(connection);
            }
        }
    }

    @Test
    void whatCannotBeOpenedIsToldToThoseWhoWait() {
        ConnectionPool<Connection> pool = pool(2);
        List<DatabaseFuture<Connection>> waiting =
                IntStream.range(0, 3).mapToObj(i -> pool.acquire(-1)).toList();
        IllegalStateException refused = new IllegalStateException("refused");

        while (!opening.isEmpty()) opening.remove().completeExceptionally(refused);

        assertThat(waiting).allSatisfy(one -> assertThatThrownBy(one::join).hasCause(refused));
        DatabaseFuture<Connection> later = pool.acquire(-1);
        open(0);
        assertThat(later).isDone();
    }

    @Test
    @Tag("XB7")
    void afterSomeFailuresAttemptsHaveAPause() {
        ConnectionPool<Connection> pool = pool(4);
        List<DatabaseFuture<Connection>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(pool.acquire(-1));
            while (!opening.isEmpty()) opening.remove().completeExceptionally(new IllegalStateException("refused"));
        }

        assertThat(waiting.stream().filter(CompletableFuture::isDone).count())
                .as("attempts before the pause")
                .isBetween(5L, 6L);
        assertThat(pool.usage().waiting()).isGreaterThan(90);
    }

    @Test
    void aConnectionThatIsLostMakesRoomForAnother() {
        ConnectionPool<Connection> pool = pool(1);
        pool.acquire(-1);
        Connection first = open(0);
        DatabaseFuture<Connection> waiting = pool.acquire(-1);

        first.kill();
        pool.release(first);

        Connection second = open(1);
        assertThat(waiting).isCompletedWithValue(second);
        assertThat(pool.usage().open()).isEqualTo(1);
    }

    @Test
    @Tag("XB14")
    void waitingEnds() {
        ConnectionPool<Connection> pool = pool(1, 10, Duration.ofMillis(20));
        pool.acquire(-1);
        open(0);

        assertThatThrownBy(pool.acquire(-1)::join)
                .cause()
                .isInstanceOf(PoolExhausted.class)
                .hasMessageContaining("test: 1 in all, 1 in use, 0 waiting; waited 20 ms");
        assertThat(pool.usage().waiting()).isZero();
    }

    @Test
    @Tag("XB19")
    void closingRefusesWhoWaitsAndEndsWithTheLastConnection() {
        ConnectionPool<Connection> pool = pool(3);
        pool.acquire(-1);
        Connection used = open(0);
        pool.acquire(-1);
        Connection idle = open(0);
        pool.release(idle);
        DatabaseFuture<Connection> taken = pool.acquire(-1);
        pool.release(idle);
        assertThat(taken).isDone();
        DatabaseFuture<Connection> late = pool.acquire(-1);
        assertThat(late).isDone();
        DatabaseFuture<Connection> waiting = pool.acquire(-1);

        CompletableFuture<Void> closed = pool.close();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(PoolClosed.class);
        assertThatThrownBy(pool.acquire(-1)::join).hasCauseInstanceOf(PoolClosed.class);
        assertThat(closed).isNotDone();
        pool.release(idle);
        pool.release(used);
        assertThat(closed).as("one is being opened").isNotDone();
        open(0);
        assertThat(closed).isDone();
        assertThat(pool.close()).isDone();
    }
}
