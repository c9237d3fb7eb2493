package dev.scaffold.runtime.activerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.AuthorManager;
import dev.scaffold.runtime.activerecord.sample.AuthorQuerySet;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which client an entity uses, what a rollback leaves, and the mistakes that are refused. */
class TransactionTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A93")
    void anEntityReadInATransactionIsSavedInIt(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            assertThatThrownBy(() -> shop.engine
                            .transaction(tx -> Author.objects(tx)
                                    .get(author.getId())
                                    .thenCompose(read -> read.setName("B").save())
                                    .thenCompose(saved -> failed()))
                            .join())
                    .hasRootCauseMessage("on purpose");
            assertThat(author.refresh().join().getName()).isEqualTo("A");

            Author kept = shop.engine
                    .transaction(tx -> Author.objects(tx)
                            .get(author.getId())
                            .thenCompose(read -> read.setName("B").save()))
                    .join();
            assertThat(author.refresh().join().getName()).isEqualTo("B");
            kept.setName("C").save().join();
            assertThat(author.refresh().join().getName()).isEqualTo("C");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRollbackLeavesEntitiesAsTheyWere(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author old = shop.author("A").save().join();
            Author gone = shop.author("G").save().join();
            Author fresh = shop.author("F");
            assertThatThrownBy(() -> shop.engine
                            .transaction(tx -> fresh.save(tx)
                                    .thenCompose(saved -> fresh.setName("F2").save())
                                    .thenCompose(saved -> old.setName("B").save(tx))
                                    .thenCompose(saved -> old.setEmail("b").save())
                                    .thenCompose(saved -> gone.delete(tx))
                                    .thenCompose(saved -> failed()))
                            .join())
                    .hasRootCauseMessage("on purpose");
            assertThat(fresh.isNew()).isTrue();
            assertThatThrownBy(fresh::getId)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Author.id is there only after the first save");
            assertThat(gone.isDeleted()).isFalse();
            assertThat(old.getVersion()).isZero();
            assertThat(old.isChanged()).isTrue();

            fresh.save().join();
            old.save().join();
            gone.delete().join();
            assertThat(Author.objects().count().join()).isEqualTo(2);
            Author reread = Author.objects().get(old.getId()).join();
            assertThat(reread.getName()).isEqualTo("B");
            assertThat(reread.getEmail()).isEqualTo("b");
            assertThat(reread.getVersion()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A95")
    void afterASavepointTheTransactionAroundItIsUsed(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author lost = shop.author("L");
            assertThatThrownBy(() -> shop.engine
                            .transaction(tx -> tx.savepoint(
                                            sp -> shop.author("A").save(sp))
                                    .thenCompose(saved -> saved.setName("B").save())
                                    .thenCompose(saved -> tx.savepoint(
                                                    sp -> lost.save(sp).thenCompose(l -> failed()))
                                            .exceptionally(expected -> null))
                                    .thenCompose(done -> {
                                        assertThat(lost.isNew()).isTrue();
                                        return failed();
                                    }))
                            .join())
                    .hasRootCauseMessage("on purpose");
            assertThat(Author.objects().exists().join()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("E2")
    void nothingGoesAroundATransactionByMistake(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("B", author).save().join();
            assertRefused(shop, () -> shop.author("new").save(), "Author.save()", "using(tx).save()");
            assertRefused(shop, () -> author.setName("B").save(), "Author.save()", "using(tx).save()");
            assertRefused(shop, author::delete, "Author.delete()", "using(tx).delete()");
            assertRefused(shop, author::refresh, "Author.refresh()", "using(tx).refresh()");
            assertRefused(shop, () -> Author.objects().list(), "Author.objects()", "Author.objects(tx)");
            assertRefused(shop, () -> author.books().list(), "Author.books()", "using(tx).books()");
            assertRefused(
                    shop,
                    () -> Book.objects(shop.engine)
                            .get(book.getId())
                            .thenCompose(other -> CompletableFuture.completedFuture(other)),
                    null,
                    null);
            Author renamed = shop.engine
                    .transaction(tx -> author.using(tx)
                            .setName("C")
                            .save()
                            .thenCompose(saved ->
                                    saved.books().create(b -> b.setTitle("T").setIsbn("0123456789012")))
                            .thenApply(created -> author))
                    .join();
            assertThat(renamed.books().count().join()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStoredManagerDoesNotGoAroundATransaction(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            AuthorManager stored = Author.objects();
            AuthorQuerySet all = stored.all();
            Author author = shop.author("A").save().join();
            var books = author.books();
            String reason =
                    "what selects Author was made before the transaction whose callback runs, and would go around"
                            + " it: write Author.objects(tx)";
            List<Supplier<CompletionStage<?>>> mistakes = List.of(
                    () -> stored.get(author.getId()),
                    () -> stored.filter().list(),
                    () -> stored.create(made -> made.setName("B")),
                    () -> stored.createAll(List.of(shop.author("C"))),
                    all::list,
                    all::exists);
            for (Supplier<CompletionStage<?>> mistake : mistakes) {
                assertThatThrownBy(() -> shop.engine
                                .transaction(tx -> mistake.get().thenApply(done -> null))
                                .join())
                        .hasRootCauseMessage(reason);
            }
            assertThatThrownBy(() -> shop.engine.transaction(tx -> books.list()).join())
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(shop.engine
                            .transaction(tx -> Author.objects(shop.engine).count())
                            .join())
                    .isEqualTo(1);
            assertThat(stored.count().join()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("E8")
    void aCancelledSaveLeavesTheEntityUsable(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A");
            author.save().cancel(true);
            if (author.isNew()) author.save().join();
            assertThat(author.setName("B").save().join().getVersion()).isEqualTo(1);
            assertThat(Author.objects().get(author.getId()).join().getName()).isEqualTo("B");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneWriteAtATime(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A");
            CompletableFuture<Author> first = author.save();
            assertThatThrownBy(() -> author.save().join())
                    .hasRootCauseMessage("new Author is being written already: chain the calls with thenCompose");
            first.join();
            assertThat(Author.objects().count().join()).isEqualTo(1);
            Author twice = shop.author("B");
            assertThatThrownBy(() ->
                            Author.objects().createAll(List.of(twice, twice)).join())
                    .hasRootCauseMessage("new Author is being written already: chain the calls with thenCompose");
            twice.save().join();
            assertThat(Author.objects().count().join()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatHasNoRowCannotBeDeletedOrReadAgain(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            assertThatThrownBy(() -> shop.author("A").delete().join())
                    .hasRootCauseMessage("a new Author has no row: it cannot be deleted before it is saved");
            assertThatThrownBy(() -> shop.author("A").refresh().join())
                    .hasRootCauseMessage("a new Author has no row: it cannot be read again before it is saved");
            assertThatThrownBy(() -> new Author().getName()).hasMessage("Author.name has not been set");
            assertThatThrownBy(() -> new Book().getAuthor()).hasMessage("Book.author has not been set");
            assertThatThrownBy(() -> new Book().author().join()).hasRootCauseMessage("Book.author has not been set");
            assertThat(new Author().getBooks()).isEmpty();
            assertThat(shop.tag("t").isChanged()).isTrue();
        }
    }

    private static void assertRefused(
            Bookshop shop, Supplier<? extends CompletionStage<?>> work, String call, String remedy) {
        CompletableFuture<?> outcome = shop.engine.transaction(tx -> work.get().thenApply(done -> null));
        if (call == null) {
            outcome.join();
            return;
        }
        assertThatThrownBy(outcome::join)
                .hasRootCauseMessage(
                        call + " in the callback of a transaction would go around the transaction: write " + remedy);
    }

    private static <T> CompletionStage<T> failed() {
        return CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
    }
}
