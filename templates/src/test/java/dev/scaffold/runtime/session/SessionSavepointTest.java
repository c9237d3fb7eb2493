package dev.scaffold.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.session.sample.Author;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.Tag;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a session has flushed in a savepoint that is rolled back is not there for it, either. Broken once: with the objects left
 * in the session ({@code UnitOfWork.rolledBack}).
 */
@org.junit.jupiter.api.Tag("XB25")
class SessionSavepointTest {

    private static final int DEPTH = 50;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static final class Mind extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Runs {@code work}, flushes, and undoes both. */
    private static CompletableFuture<Void> undone(Session session, Supplier<CompletableFuture<Void>> work) {
        return ((Transaction) session.client())
                .savepoint(savepoint -> work.get()
                        .thenCompose(done -> session.flush())
                        .<Void>thenApply(done -> {
                            throw new Mind();
                        }))
                .<Void>handle((done, failure) -> {
                    assertThat(failure).isInstanceOf(Mind.class);
                    return null;
                });
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void itForgetsWhatWasInsertedAtEachDepth(TestDatabase database) {
        try (Library library = new Library(database)) {
            for (int failing : new int[] {1, 2, 25, DEPTH}) {
                List<Tag> tags = IntStream.rangeClosed(1, DEPTH)
                        .mapToObj(level -> new Tag().setName(failing + "/" + level))
                        .toList();
                List<Long> keys = new ArrayList<>();
                library.in(session -> level(session, (Transaction) session.client(), tags, 1, failing, keys)
                        .thenCompose(done -> {
                            assertThat(keys).hasSize(DEPTH);
                            long before = library.engine.statements();
                            CompletableFuture<Void> all = done();
                            for (int level = 1; level <= DEPTH; level++) {
                                boolean survives = level < failing;
                                Tag tag = tags.get(level - 1);
                                all = all.thenCompose(last -> session.find(Tag.class, keys.get(tags.indexOf(tag))))
                                        .thenAccept(found -> assertThat(found.filter(one -> one == tag))
                                                .as(tag.getName())
                                                .matches(one -> one.isPresent() == survives));
                            }
                            return all.thenAccept(last -> assertThat(library.engine.statements() - before)
                                    .as("only what is not here is asked for")
                                    .isEqualTo(DEPTH - failing + 1));
                        }));
                assertThat(library.value("select count(*) from tag where name like '" + failing + "/%'"))
                        .isEqualTo(String.valueOf(failing - 1));
                library.in(session -> {
                    tags.subList(failing - 1, DEPTH).forEach(session::add);
                    return done();
                });
                assertThat(library.value("select count(*) from tag where name like '" + failing + "/%'"))
                        .isEqualTo(String.valueOf(DEPTH));
            }
        }
    }

    private static CompletableFuture<Void> level(
            Session session, Transaction tx, List<Tag> tags, int level, int failing, List<Long> keys) {
        CompletableFuture<Void> inner = tx.savepoint(savepoint -> {
            Tag tag = session.add(tags.get(level - 1));
            return session.flush()
                    .thenCompose(flushed -> {
                        keys.add(tag.getId());
                        return level < DEPTH ? level(session, savepoint, tags, level + 1, failing, keys) : done();
                    })
                    .thenApply(done -> {
                        if (level == failing) throw new Mind();
                        return done;
                    });
        });
        return level == failing ? inner.<Void>handle((done, failure) -> null) : inner;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aChangeIsReadAnewAndNotWrittenAgain(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book kept = library.book("kept");
            library.in(session -> session.get(Book.class, kept.getId())
                    .thenCompose(book -> undone(session, () -> {
                                book.setTitle("undone").setAuthor(new Author().setName("nobody"));
                                return done();
                            })
                            .thenCompose(undone -> session.get(Book.class, kept.getId()))
                            .thenAccept(again -> {
                                assertThat(again).isNotSameAs(book);
                                assertThat(again.getTitle()).isEqualTo("kept");
                                assertThat(again.getVersion())
                                        .isEqualTo(book.getVersion())
                                        .isZero();
                                again.setTitle("changed later");
                            })));
            assertThat(library.value("select title from book")).isEqualTo("changed later");
            assertThat(library.value("select version from book")).isEqualTo("1");
            assertThat(library.value("select count(*) from author")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDeleteIsForgotten(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book kept = library.book("kept");
            library.in(session -> session.get(Book.class, kept.getId())
                    .thenCompose(book -> undone(session, () -> {
                                session.delete(book);
                                return done();
                            })
                            .thenCompose(undone -> session.get(Book.class, kept.getId()))
                            .thenAccept(again -> again.setTitle("still here"))));
            assertThat(library.value("select title from book")).isEqualTo("still here");
        }
    }

    /** Else the tag would be inserted by the last flush, because the book still had it. */
    @ParameterizedTest
    @MethodSource("databases")
    void aListIsLoadedAnew(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book kept = library.book("kept");
            Tag tag = library.insert(new Tag().setName("there"));
            library.in(session -> session.get(Book.class, kept.getId())
                    .thenCompose(book -> session.load(book, BookPaths.TAGS)
                            .thenCompose(loaded -> session.get(Tag.class, tag.getId()))
                            .thenCompose(there -> undone(session, () -> {
                                book.getTags().add(there);
                                book.getTags().add(new Tag().setName("new"));
                                return done();
                            }))
                            .thenCompose(undone -> session.load(book, BookPaths.TAGS))
                            .thenAccept(loaded -> assertThat(book.getTags()).isEmpty())));
            assertThat(library.value("select count(*) from tag")).isEqualTo("1");
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasFlushedBeforeTheSavepointStays(TestDatabase database) {
        try (Library library = new Library(database)) {
            library.in(session -> {
                Tag before = session.add(new Tag().setName("before"));
                return session.flush()
                        .thenCompose(flushed -> undone(session, () -> {
                                    session.add(new Tag().setName("undone"));
                                    return done();
                                })
                                .thenCompose(undone -> session.get(Tag.class, before.getId()))
                                .thenAccept(same ->
                                        assertThat(same.setName("still known")).isSameAs(before)));
            });
            assertThat(library.value("select name from tag")).isEqualTo("still known");
        }
    }
}
