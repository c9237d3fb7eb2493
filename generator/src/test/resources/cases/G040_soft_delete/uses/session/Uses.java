package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.SHELF;
import static com.example.cases.tables.Tables.TAG;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotFound;
import com.example.cases.runtime.error.ValidationFailed;
import com.example.cases.runtime.session.Session;
import com.example.cases.runtime.session.SessionQuery;
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

    private static SessionFactory sessions;
    private static long shelf;
    private static long living;
    private static long dead;
    private static long note;

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            sessions = SessionFactory.of(engine);
            prepare();
            matrix();
            relations();
            references();
            identities();
            writes();
            uniques();
        }
    }

    private static void prepare() {
        Session session = sessions.open();
        Shelf north = session.add(new Shelf().setName("north"));
        Book rest = new Book().setTitle("Rest").setIsbn("0000000000001");
        Book rust = new Book().setTitle("Rust").setIsbn("0000000000002");
        north.getBooks().addAll(List.of(rest, rust));
        Tag kept = new Tag().setName("kept");
        Tag lost = new Tag().setName("lost");
        rest.getTags().addAll(List.of(kept, lost));
        rust.getTags().add(kept);
        Note ofTheDead = new Note().setText("of the dead").setBook(rust);
        session.add(ofTheDead);
        session.flush().join();
        session.delete(rust);
        session.delete(lost);
        session.flush().join();
        check(rust.getRemoved() != null && rust.getVersion() == 1, "marked, with a version");
        check(north.getBooks().equals(List.of(rest)) && rest.getTags().equals(List.of(kept)), "gone from the lists");
        check(session.find(Book.class, rust.getId()).join().isEmpty(), "not found by the session that deleted it");
        shelf = north.getId();
        living = rest.getId();
        dead = rust.getId();
        note = ofTheDead.getId();
    }

    private static Map<String, Function<SessionQuery<Book>, Object>> queries() {
        Map<String, Function<SessionQuery<Book>, Object>> queries = new LinkedHashMap<>();
        queries.put("list()", books -> books.list().join());
        queries.put("first()", books -> books.first().join());
        queries.put("find()", books -> books.find().join());
        queries.put("one()", books -> isThere(books::one));
        queries.put("count()", books -> books.count().join());
        queries.put("exists()", books -> books.exists().join());
        return queries;
    }

    /** Those that leave only the dead one. */
    private static List<UnaryOperator<SessionQuery<Book>>> filters() {
        return List.of(
                books -> books.where(BOOK.TITLE.eq("Rust")),
                books -> books.where(BOOK.TITLE.ne("Rest")),
                books -> books.where(BOOK.ID.eq(dead)).orderBy(BOOK.TITLE.desc()),
                books -> books.where(BOOK.ISBN.gt("0000000000001")).limit(3),
                books -> books.where(BOOK.shelf().NAME.eq("north"), BOOK.TITLE.ne("Rest")),
                books -> books.where(BOOK.tags().any(tag -> tag.NAME.eq("kept")), BOOK.TITLE.ne("Rest")),
                books -> books.where(BOOK.notes().any()),
                books -> books.where(BOOK.TITLE.eq("Rust"))
                        .options(joined(BookPaths.SHELF), selectIn(BookPaths.TAGS), selectIn(BookPaths.NOTES)));
    }

    private static void matrix() {
        Set<String> covered = new TreeSet<>(queries().keySet());
        check(asynchronous(SessionQuery.class).equals(covered), "every query: " + asynchronous(SessionQuery.class));
        int cells = 0;
        for (UnaryOperator<SessionQuery<Book>> filter : filters()) {
            for (Map.Entry<String, Function<SessionQuery<Book>, Object>> query : queries().entrySet()) {
                SessionQuery<Book> books = filter.apply(sessions.open().select(Book.class));
                Object found = query.getValue().apply(books);
                check(isNothing(found), query.getKey() + " leaks " + found);
                check(!isNothing(query.getValue().apply(books.withDeleted())), query.getKey() + " withDeleted");
                check(!isNothing(query.getValue().apply(books.onlyDeleted())), query.getKey() + " onlyDeleted");
                cells++;
            }
        }
        check(cells == 48, "cells: " + cells);
        check(sessions.open().find(Book.class, dead).join().isEmpty(), "by key");
        check(!isThere(() -> sessions.open().get(Book.class, dead)), "by key, or not found");
        check(sessions.open().select(Book.class).count().join() == 1, "one is left");
    }

    private static Set<String> asynchronous(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (method.getReturnType() == CompletableFuture.class) names.add(method.getName() + "()");
        }
        return names;
    }

    private static void relations() {
        Session session = sessions.open();
        Shelf north = session.get(Shelf.class, shelf).join();
        session.load(north, ShelfPaths.BOOKS).join();
        check(north.getBooks().size() == 1, "1-n");
        Book rest = north.getBooks().get(0);
        session.load(rest, BookPaths.TAGS).join();
        check(rest.getTags().size() == 1, "n-n");
        Tag kept = rest.getTags().get(0);
        session.load(kept, TagPaths.BOOKS).join();
        check(kept.getBooks().equals(List.of(rest)), "the other side");
        SessionQuery<Shelf> shelves = sessions.open().select(Shelf.class);
        Shelf loaded = shelves.options(selectIn(ShelfPaths.BOOKS).then(selectIn(BookPaths.TAGS))).one().join();
        check(loaded.getBooks().size() == 1 && loaded.getBooks().get(0).getTags().size() == 1, "loaded, nested");
        Shelf all = sessions.open()
                .select(Shelf.class)
                .options(selectIn(ShelfPaths.BOOKS)
                        .withDeleted()
                        .orderBy(BOOK.ID.asc())
                        .then(selectIn(BookPaths.TAGS).withDeleted()))
                .one()
                .join();
        check(all.getBooks().size() == 2 && all.getBooks().get(0).getTags().size() == 2, "asked for");
        check(shelves.where(SHELF.books().any(b -> b.TITLE.eq("Rust"))).count().join() == 0, "any");
        check(shelves.where(SHELF.books().all(b -> b.TITLE.eq("Rest"))).count().join() == 1, "all");
        check(shelves.where(SHELF.books().none(b -> b.TITLE.eq("Rust"))).count().join() == 1, "none");
        check(sessions.open().select(Tag.class).where(TAG.NAME.eq("lost")).count().join() == 0, "another entity");
    }

    /** A reference leads to its row whatever became of that. */
    private static void references() {
        Session session = sessions.open();
        Note read = session.get(Note.class, note).join();
        session.load(read, NotePaths.BOOK).join();
        check(read.getBook().getRemoved() != null, "asked for");
        Note joined = sessions.open().select(Note.class).options(joined(NotePaths.BOOK)).one().join();
        check(joined.getBook().getId() == dead, "joined");
        check(session.find(Book.class, dead).join().isEmpty(), "which does not make it found");
    }

    private static void identities() {
        Session session = sessions.open();
        Book rust = session.select(Book.class).onlyDeleted().one().join();
        check(session.find(Book.class, dead).join().isEmpty(), "known, but deleted");
        rust.setTitle("Rusty");
        ValidationFailed refused = fails(ValidationFailed.class, session.flush());
        check(refused.violations().get(0).property().equals("title"), "a deleted one does not change");
        session.restore(rust);
        check(session.find(Book.class, dead).join().equals(Optional.of(rust)), "restored");
        session.flush().join();
        check(rust.getTitle().equals("Rusty") && rust.getVersion() == 2, "one update for both");
        session.delete(rust);
        session.restore(rust);
        session.flush().join();
        check(rust.getVersion() == 2, "taken back before it was sent");
        session.delete(rust);
        session.flush().join();
        session.flush().join();
        check(rust.getVersion() == 3, "deleted once");
    }

    private static void writes() {
        Session one = sessions.open();
        Session other = sessions.open();
        Tag kept = one.select(Tag.class).where(TAG.NAME.eq("kept")).one().join();
        Tag same = other.get(Tag.class, kept.getId()).join();
        one.delete(kept);
        one.flush().join();
        same.setName("changed");
        fails(com.example.cases.runtime.error.StaleEntity.class, other.flush());
        one.restore(kept);
        one.flush().join();
        Session third = sessions.open();
        third.hardDelete(third.select(Book.class).onlyDeleted().one().join());
        third.flush().join();
        check(sessions.open().select(Book.class).withDeleted().count().join() == 1, "gone for good");
        check(sessions.open().select(Note.class).count().join() == 0, "and what refers to it, by the database's rule");
        try {
            Note new1 = third.add(new Note());
            third.restore(new1);
            throw new AssertionError("notes are not marked");
        } catch (IllegalArgumentException expected) {
            check(expected.getMessage().contains("Note"), expected.getMessage());
        }
    }

    private static void uniques() {
        Session session = sessions.open();
        Shelf north = session.get(Shelf.class, shelf).join();
        Book again = session.add(new Book().setTitle("Rost").setIsbn("0000000000003").setShelf(north));
        session.flush().join();
        session.delete(again);
        session.flush().join();
        session.add(new Book().setTitle("Rost").setIsbn("0000000000003").setShelf(north));
        session.flush().join();
        session.restore(again);
        ConstraintViolation refused = fails(ConstraintViolation.class, session.flush());
        check(refused.kind() == ConstraintViolation.Kind.UNIQUE, "unique among the living");
        check(refused.constraint().orElse("").startsWith("uq_book_"), "by name: " + refused.constraint());
        Session next = sessions.open();
        Shelf same = next.get(Shelf.class, shelf).join();
        next.add(new Book().setTitle("ROST").setIsbn("0000000000004").setShelf(same));
        ConstraintViolation lower = fails(ConstraintViolation.class, next.flush());
        check(lower.constraint().equals(Optional.of("uq_book_lower")), "an index of an expression: " + lower.constraint());
    }

    private static boolean isNothing(Object found) {
        if (found instanceof Optional<?> optional) return optional.isEmpty();
        if (found instanceof List<?> list) return list.isEmpty();
        return found instanceof Long count ? count == 0 : Boolean.FALSE.equals(found);
    }

    private static boolean isThere(Supplier<CompletableFuture<Book>> query) {
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
