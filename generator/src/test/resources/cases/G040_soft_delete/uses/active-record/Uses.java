package com.example.cases;

import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.SHELF;
import static com.example.cases.tables.Tables.TAG;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotFound;
import com.example.cases.runtime.error.StaleEntity;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Every query against every filter: what is deleted is found by nothing but those that ask for it. */
public final class Uses {

    private static Shelf shelf;
    private static Book living;
    private static Book dead;
    private static Tag deadTag;
    private static Note note;

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            prepare();
            matrix();
            relations();
            references();
            byName();
            writes(engine);
            uniques();
            rollbacks(engine);
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void prepare() {
        shelf = new Shelf().setName("north").save().join();
        Shelf gone = new Shelf().setName("south").save().join();
        living = shelf.books().create(b -> b.setTitle("Rest").setIsbn("0000000000001")).join();
        dead = shelf.books().create(b -> b.setTitle("Rust").setIsbn("0000000000002")).join();
        Tag tag = new Tag().setName("kept").save().join();
        deadTag = new Tag().setName("lost").save().join();
        living.tags().add(tag, deadTag).join();
        dead.tags().add(tag).join();
        note = new Note().setText("of the dead").setBook(dead).save().join();
        dead.delete().join();
        deadTag.delete().join();
        gone.delete().join();
        check(dead.isDeleted() && dead.getRemoved() != null && dead.getVersion() == 1, "marked, with a version");
        check(dead.getUpdatedAt().equals(dead.getRemoved()), "one moment");
    }

    /** The number of rows that each query sees, or 1 where it answers about the dead one. */
    private static Map<String, Function<BookQuerySet, Object>> queries() {
        Map<String, Function<BookQuerySet, Object>> queries = new LinkedHashMap<>();
        queries.put("list()", books -> books.list().join());
        queries.put("first()", books -> books.first().join());
        queries.put("get(Object)", books -> failing(() -> books.get(dead.getId())));
        queries.put("find(Object)", books -> books.find(dead.getId()).join());
        queries.put("get(Condition[])", books -> failing(() -> books.get(BOOK.ISBN.eq(dead.getIsbn()))));
        queries.put("find(Condition[])", books -> books.find(BOOK.ISBN.eq(dead.getIsbn())).join());
        queries.put("page(int, int)", books -> books.page(0, 5).join().total());
        queries.put("count()", books -> books.count().join());
        queries.put("exists()", books -> books.exists().join());
        return queries;
    }

    /** Those that leave only the dead one. */
    private static List<UnaryOperator<BookQuerySet>> filters() {
        return List.of(
                books -> books.filter(BOOK.TITLE.eq("Rust")),
                books -> books.exclude(BOOK.TITLE.eq("Rest")),
                books -> books.filter(BOOK.ID.eq(dead.getId())).orderBy(BOOK.TITLE.desc()),
                books -> books.filter(BOOK.ISBN.gt("0000000000001")).limit(3),
                books -> books.filter(BOOK.shelf().NAME.eq("north"), BOOK.TITLE.ne("Rest")),
                books -> books.filter(BOOK.tags().any(tag -> tag.NAME.eq("kept"))).exclude(BOOK.TITLE.eq("Rest")),
                books -> books.filter(BOOK.notes().any()),
                books -> books.filter(BOOK.TITLE.eq("Rust")).withShelf().withTags().withNotes());
    }

    private static void matrix() {
        Set<String> covered = new TreeSet<>(queries().keySet());
        check(asynchronous(BookQuerySet.class).equals(covered), "every query there is: " + asynchronous(BookQuerySet.class));
        int cells = 0;
        for (UnaryOperator<BookQuerySet> filter : filters()) {
            for (Supplier<BookQuerySet> source : List.<Supplier<BookQuerySet>>of(
                    () -> Book.objects().all(), () -> shelf.books().all(), () -> tag().books().all())) {
                for (Map.Entry<String, Function<BookQuerySet, Object>> query : queries().entrySet()) {
                    BookQuerySet books = filter.apply(source.get());
                    boolean page = query.getKey().startsWith("page") && filter == filters().get(3);
                    if (query.getKey().startsWith("page")) books = withoutLimit(books, filter);
                    if (books == null || page) continue;
                    Object found = query.getValue().apply(books);
                    check(isNothing(found), query.getKey() + " leaks " + found);
                    if (query.getKey().startsWith("page")) continue;
                    Object asked = query.getValue().apply(books.withDeleted());
                    check(!isNothing(asked), query.getKey() + " withDeleted finds nothing");
                    check(!isNothing(query.getValue().apply(books.onlyDeleted())), query.getKey() + " onlyDeleted");
                    cells++;
                }
            }
        }
        check(cells >= 150, "cells: " + cells);
        check(Book.objects().count().join() == 1, "the manager's own");
        check(Book.objects().find(dead.getId()).join().isEmpty(), "by key, without jOOQ");
        check(Book.objects().list().join().equals(List.of(living)), "one is left");
    }

    private static BookQuerySet withoutLimit(BookQuerySet books, UnaryOperator<BookQuerySet> filter) {
        try {
            books.page(0, 5);
            return books;
        } catch (IllegalStateException limited) {
            return null;
        }
    }

    private static Set<String> asynchronous(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (method.getReturnType() != CompletableFuture.class) continue;
            StringBuilder name = new StringBuilder(method.getName()).append('(');
            for (Class<?> parameter : method.getParameterTypes()) {
                name.append(name.charAt(name.length() - 1) == '(' ? "" : ", ").append(parameter.getSimpleName());
            }
            names.add(name.append(')').toString());
        }
        return names;
    }

    private static void relations() {
        check(living.tags().count().join() == 1, "n-n");
        check(living.tags().all().withDeleted().count().join() == 2, "n-n, asked for");
        check(shelf.books().list().join().equals(List.of(living)), "1-n");
        Shelf loaded = Shelf.objects().withBooks(books -> books.withTags()).get(shelf.getId()).join();
        check(loaded.getBooks().equals(List.of(living)), "loaded");
        check(loaded.getBooks().get(0).getTags().size() == 1, "loaded, nested");
        Shelf all = Shelf.objects()
                .withBooks(books -> books.withDeleted().orderBy(BOOK.ID).withTags(tags -> tags.withDeleted()))
                .get(shelf.getId())
                .join();
        check(all.getBooks().equals(List.of(living, dead)), "loaded, asked for");
        check(all.getBooks().get(0).getTags().size() == 2, "loaded, nested, asked for");
        check(tag().books().filter(BOOK.ID.gt(0L)).list().join().equals(List.of(living)), "the other side");
        check(Shelf.objects().filter(SHELF.books().any(b -> b.TITLE.eq("Rust"))).count().join() == 0, "any");
        check(Shelf.objects().filter(SHELF.books().all(b -> b.TITLE.eq("Rest"))).count().join() == 1, "all");
        check(Shelf.objects().filter(SHELF.books().none(b -> b.TITLE.eq("Rust"))).count().join() == 1, "none");
        check(Book.objects().filter(BOOK.tags().any(t -> t.NAME.eq("lost"))).count().join() == 0, "any, n-n");
    }

    /** A reference leads to its row whatever became of that. */
    private static void references() {
        Note read = Note.objects().get(note.getId()).join();
        check(read.book().join().equals(dead), "asked for");
        check(Note.objects().withBook().get(note.getId()).join().getBook().isDeleted(), "joined");
        check(read.book().join().shelf().join().equals(shelf), "and on from there");
        check(living.refresh().join() == living, "read again");
        check(Book.objects().withDeleted().get(dead.getId()).join().refresh().join().isDeleted(), "also a dead one");
    }

    private static void byName() {
        check(Book.objects().onlyDeleted().list().join().equals(List.of(dead)), "only");
        check(Book.objects().withDeleted().orderBy(BOOK.ID).list().join().equals(List.of(living, dead)), "with");
        check(Tag.objects().onlyDeleted().filter(TAG.NAME.eq("lost")).exists().join(), "and a filter");
    }

    private static void writes(Engine engine) {
        Book marked = Book.objects().onlyDeleted().get().join();
        fails(IllegalStateException.class, marked.setTitle("Rusty").save());
        fails(IllegalStateException.class, marked.delete());
        fails(IllegalStateException.class, living.restore());
        Book stale = Book.objects().onlyDeleted().get().join();
        marked.restore().join();
        check(marked.getRemoved() == null && !marked.isDeleted(), "restored");
        check(marked.save().join().getTitle().equals("Rusty"), "what was set meanwhile is for the next save");
        fails(StaleEntity.class, stale.restore());
        check(Book.objects().count().join() == 2, "there again");
        Tag one = Tag.objects().get(TAG.NAME.eq("kept")).join();
        Tag other = Tag.objects().get(TAG.NAME.eq("kept")).join();
        one.delete().join();
        fails(StaleEntity.class, other.setName("changed").save());
        fails(StaleEntity.class, other.delete());
        one.restore().join();
        marked.hardDelete().join();
        fails(IllegalStateException.class, marked.restore());
        check(Book.objects().withDeleted().count().join() == 1, "gone for good");
        check(Note.objects().count().join() == 0, "and what refers to it goes by the database's rule");
    }

    private static void uniques() {
        Book again = shelf.books().create(b -> b.setTitle("Rost").setIsbn("0000000000003")).join();
        again.delete().join();
        Book heir = shelf.books().create(b -> b.setTitle("Rost").setIsbn("0000000000003")).join();
        ConstraintViolation refused = fails(ConstraintViolation.class, again.restore());
        check(refused.kind() == ConstraintViolation.Kind.UNIQUE, "unique among the living");
        check(refused.constraint().orElse("").startsWith("uq_book_"), "by name: " + refused.constraint());
        ConstraintViolation twice = fails(ConstraintViolation.class, shelf.books()
                .create(b -> b.setTitle("Other").setIsbn("0000000000003")));
        check(twice.constraint().equals(Optional.of("uq_book_isbn")), "by name: " + twice.constraint());
        check(twice.properties().equals(List.of("isbn")), "and field");
        ConstraintViolation lower = fails(ConstraintViolation.class, shelf.books()
                .create(b -> b.setTitle("ROST").setIsbn("0000000000004")));
        check(lower.constraint().equals(Optional.of("uq_book_lower")), "an index of an expression: " + lower.constraint());
        heir.hardDelete().join();
        check(!again.restore().join().isDeleted(), "free again");
    }

    private static void rollbacks(Engine engine) {
        IllegalStateException reason = new IllegalStateException("on purpose");
        int version = living.getVersion();
        fails(IllegalStateException.class, engine.transaction(tx -> living.delete(tx)
                .thenCompose(deleted -> CompletableFuture.failedFuture(reason))));
        check(!living.isDeleted() && living.getRemoved() == null, "not deleted after all");
        check(living.getVersion() == version, "nor counted");
        living.delete().join();
        fails(IllegalStateException.class, engine.transaction(tx -> living.restore(tx)
                .thenCompose(restored -> CompletableFuture.failedFuture(reason))));
        check(living.isDeleted() && living.getRemoved() != null, "not restored after all");
    }

    private static Tag tag() {
        return Tag.objects().get(TAG.NAME.eq("kept")).join();
    }

    private static boolean isNothing(Object found) {
        if (found instanceof Optional<?> optional) return optional.isEmpty();
        if (found instanceof List<?> list) return list.isEmpty();
        return found instanceof Long count ? count == 0 : Boolean.FALSE.equals(found);
    }

    /** Whether it finds something; NotFound is nothing. */
    private static boolean failing(Supplier<CompletableFuture<Book>> query) {
        try {
            return query.get().join() != null;
        } catch (CompletionException failure) {
            check(failure.getCause() instanceof NotFound, "not found: " + failure.getCause());
            return false;
        }
    }

    private static <T extends Throwable> T fails(Class<T> type, CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException failure) {
            check(type.isInstance(failure.getCause()), "fails as expected: " + failure.getCause());
            return type.cast(failure.getCause());
        }
        throw new AssertionError("does not fail");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
