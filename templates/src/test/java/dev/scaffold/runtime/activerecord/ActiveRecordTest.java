package dev.scaffold.runtime.activerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.activerecord.sample.Review;
import dev.scaffold.runtime.activerecord.sample.Status;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One entity: made, read, changed, deleted. */
class ActiveRecordTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A43")
    void aNewEntityIsInsertedAndGetsWhatTheDatabaseGives(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author ursula = shop.author("Ursula K. Le Guin").setEmail("ukl@example.org");
            assertThat(ursula.isNew()).isTrue();
            assertThat(shop.statements(() -> ursula.save().join())).isEqualTo(1);
            assertThat(ursula.isNew()).isFalse();
            assertThat(ursula.getVersion()).isZero();
            assertThat(ursula.getCreatedAt()).isEqualTo(ursula.getUpdatedAt());

            Author found = Author.objects().get(ursula.getId()).join();
            assertThat(found).isEqualTo(ursula).isNotSameAs(ursula);
            assertThat(found.getName()).isEqualTo("Ursula K. Le Guin");
            assertThat(found.getEmail()).isEqualTo("ukl@example.org");
            assertThat(found.getCreatedAt()).isEqualTo(ursula.getCreatedAt());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDefaultIsThereBeforeTheFirstSave(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("B", author);
            assertThat(book.getStatus()).isEqualTo(Status.DRAFT);
            book.save().join();
            Book found = Book.objects().get(book.getId()).join();
            assertThat(found.getStatus()).isEqualTo(Status.DRAFT);
            assertThat(found.getAuthorId()).isEqualTo(author.getId());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A1")
    void findIsEmptyWhereGetFails(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            assertThat(Book.objects(shop.engine).find(7L).join()).isEmpty();
            assertThatThrownBy(() -> Book.objects().get(7L).join())
                    .hasRootCauseInstanceOf(NotFound.class)
                    .hasRootCauseMessage("there is no Book with key 7");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A44")
    void aSaveSendsChangedColumnsOnly(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("B", author).save().join();
            assertThat(shop.sql(() -> book.setTitle("The Dispossessed").save().join()))
                    .containsExactly("update \"book\" set \"title\" = $1, \"version\" = $2, \"updated_at\" = $3"
                            + " where \"id\" = $4 and \"version\" = $5");
            assertThat(book.getVersion()).isEqualTo(1);
            assertThat(shop.sql(() -> book.save().join())).isEmpty();
            assertThat(shop.sql(() -> book.setTitle("The Dispossessed")
                            .setAuthor(author)
                            .setStatus(Status.DRAFT)
                            .save()
                            .join()))
                    .isEmpty();
            assertThat(Book.objects().get(book.getId()).join().getTitle()).isEqualTo("The Dispossessed");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFailedSaveKeepsTheChanges(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.author("A").setEmail("a@example.org").save().join();
            Author other = shop.author("B").save().join();
            assertThatThrownBy(() -> other.setEmail("a@example.org").save().join())
                    .hasRootCauseInstanceOf(ConstraintViolation.class);
            assertThat(other.isChanged()).isTrue();
            other.setEmail("b@example.org").save().join();
            assertThat(Author.objects().get(other.getId()).join().getEmail()).isEqualTo("b@example.org");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A77")
    void aViolationNamesEntityAndField(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("B", author).save().join();
            assertThatThrownBy(() -> shop.book("B", author).save().join())
                    .hasRootCauseInstanceOf(Exception.class)
                    .cause()
                    .isInstanceOfSatisfying(ConstraintViolation.class, violation -> {
                        assertThat(violation).hasMessage("Book.isbn must be unique (uq_book_isbn)");
                        assertThat(violation.properties()).containsExactly("isbn");
                    });
            assertThatThrownBy(() -> new Review()
                            .setBook(book)
                            .setRating((short) 6)
                            .save()
                            .join())
                    .cause()
                    .hasMessageContaining("Review does not meet its check (ck_review_rating_range)");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A88")
    void validationComesBeforeAnythingIsSent(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            assertThat(shop.statements(() -> assertThatThrownBy(
                                    () -> new Book().setIsbn("1").save().join())
                            .cause()
                            .isInstanceOf(ValidationFailed.class)
                            .hasMessage("Book cannot be saved: title is required; isbn must be exactly 13 characters"
                                    + " long, not 1; author is required")))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A56")
    void aStaleEntityIsNotWritten(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author first = shop.author("A").save().join();
            Author second = Author.objects().get(first.getId()).join();
            first.setName("B").save().join();
            assertThatThrownBy(() -> second.setName("C").save().join()).hasRootCauseInstanceOf(StaleEntity.class);
            assertThatThrownBy(() -> second.delete().join()).hasRootCauseInstanceOf(StaleEntity.class);
            second.refresh().join();
            assertThat(second.getName()).isEqualTo("B");
            second.setName("C").save().join();
            assertThat(first.refresh().join().getName()).isEqualTo("C");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A45")
    void deletingEndsIt(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("B", author).save().join();
            assertThatThrownBy(() -> author.delete().join())
                    .cause()
                    .isInstanceOfSatisfying(
                            ConstraintViolation.class,
                            violation -> assertThat(violation.kind()).isEqualTo(ConstraintViolation.Kind.FOREIGN_KEY));
            assertThat(shop.statements(() -> book.delete().join())).isEqualTo(1);
            assertThat(book.isDeleted()).isTrue();
            author.delete().join();
            assertThat(Author.objects().count().join()).isZero();
            assertThatThrownBy(() -> author.setName("B").save().join())
                    .hasRootCauseMessage("Author " + author.getId() + " was deleted");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A46")
    void refreshReadsAgainAndForgetsRelations(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(1);
            Book book = Book.objects().withAuthor().withTags().first().join().orElseThrow();
            book.setTitle("lost");
            assertThat(shop.statements(() -> book.refresh().join())).isEqualTo(1);
            assertThat(book.getTitle()).isEqualTo("Book 0.0");
            assertThat(book.isChanged()).isFalse();
            assertThatThrownBy(book::getTags).hasMessageStartingWith("Book.tags is not loaded");
            assertThatThrownBy(book::getAuthor).hasMessageStartingWith("Book.author is not loaded");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A49")
    void createAllIsAllOrNothing(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            List<Author> all = List.of(shop.author("A"), shop.author("B"), shop.author("C"));
            assertThat(shop.statements(() -> Author.objects().createAll(all).join()))
                    .isEqualTo(1);
            assertThat(all).extracting(Author::getId).doesNotHaveDuplicates();
            List<Author> clash =
                    List.of(shop.author("D").setEmail("x"), shop.author("E").setEmail("x"));
            assertThatThrownBy(() -> Author.objects().createAll(clash).join())
                    .hasRootCauseInstanceOf(Exception.class)
                    .cause()
                    .isInstanceOf(ConstraintViolation.class);
            assertThat(clash).allMatch(Author::isNew);
            assertThat(Author.objects().count().join()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A82")
    void equalMeansTheSameRow(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A");
            Set<Author> set = new HashSet<>(Set.of(author));
            author.save().join();
            assertThat(set).contains(author);
            assertThat(set).contains(Author.objects().get(author.getId()).join());
            assertThat(shop.author("A")).isNotEqualTo(shop.author("A"));
            dev.scaffold.runtime.activerecord.sample.Tag other =
                    shop.tag("A").save().join();
            assertThat(other.getId()).isEqualTo(author.getId());
            assertThat((Object) other).isNotEqualTo(author);
            assertThat(author).hasToString("Author " + author.getId());
            assertThat(shop.author("A")).hasToString("new Author");
        }
    }
}
