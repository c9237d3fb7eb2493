package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.NOVEL;
import static com.example.cases.tables.Tables.REVIEW;
import static com.example.cases.tables.Tables.WORK;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotFound;
import com.example.cases.runtime.error.StaleEntity;
import com.example.cases.runtime.error.ValidationFailed;
import com.example.cases.runtime.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A table for each entity of a tree: each row is one object of its own class, whichever class it is asked for by. */
public final class Uses {

    private final Engine engine;
    private final SessionFactory sessions;
    private final Author ursula = new Author().setName("Ursula");
    // Setters answer with the class they are called on, whoever declared them.
    private final Book essays = new Book().setTitle("Essays").setAuthor(ursula).setIsbn("0000000000001").setPages(200);
    private final Novel novel =
            new Novel().setTitle("The Dispossessed").setIsbn("0000000000002").setAuthor(ursula).setGenre(Genre.ROMANCE);
    private final Article article = new Article().setTitle("A reply").setAuthor(ursula).setJournal("Letters");

    private Uses(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine);
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            uses.insertsEachKindInOneBatch();
            uses.readsEachRowAsWhatItIs();
            uses.hasOneObjectForARow();
            uses.seesOneKindOnly();
            uses.updatesAndDeletes();
            uses.versions();
            uses.relationsToAnyKind();
            uses.relationsOfOneKind();
            uses.theDatabaseKeepsIt();
        }
    }

    private void insertsEachKindInOneBatch() {
        check(ursula.getWorks().size() == 3, "both ends are in step before anything is stored");
        long before = engine.statements();
        add(ursula);
        check(engine.statements() - before == 8, "one insert for each entity and table: 1 + 2 + 3 + 2");
    }

    private void readsEachRowAsWhatItIs() {
        long before = engine.statements();
        List<Work> all = sessions.open().select(Work.class).orderBy(WORK.ID.asc()).list().join();
        check(engine.statements() - before == 1, "one statement, whatever the kinds");
        check(all.size() == 3, "all three");
        check(all.stream().anyMatch(work -> work instanceof Novel one && one.getGenre() == Genre.ROMANCE), "a novel");
        check(all.stream().anyMatch(work -> work instanceof Article one && one.getJournal().equals("Letters")), "an article");
        check(all.stream().anyMatch(work -> work.getClass() == Book.class), "a book");
    }

    private void hasOneObjectForARow() {
        Session session = sessions.open();
        Work work = session.get(Work.class, novel.getId()).join();
        long before = engine.statements();
        check(session.get(Book.class, novel.getId()).join() == work, "as a book");
        check(session.get(Novel.class, novel.getId()).join() == work, "as a novel");
        check(session.find(Article.class, novel.getId()).join().isEmpty(), "it is no article");
        check(engine.statements() == before, "and nobody had to ask");
        check(session.select(Novel.class).one().join() == work, "in a query, too");
        check(work.toString().equals("Novel " + novel.getId()), "says what it is");
    }

    private void seesOneKindOnly() {
        check(sessions.open().select(Book.class).list().join().size() == 2, "a novel is a book");
        check(sessions.open().select(Work.class).where(NOVEL.GENRE.isNotNull()).list().join().size() == 1, "what a kind adds");
        check(sessions.open().select(Novel.class).count().join() == 1, "a book is no novel");
        check(!sessions.open().select(Novel.class).where(WORK.TITLE.eq("Essays")).exists().join(), "nor is it found so");
        check(cause(sessions.open().get(Article.class, novel.getId())) instanceof NotFound, "by key");
    }

    private void updatesAndDeletes() {
        long before = engine.statements();
        sessions.transaction(session -> session.get(Work.class, novel.getId()).thenApply(work -> {
            ((Novel) work).setTitle("The Lathe of Heaven").setPages(180).setGenre(Genre.CRIME);
            return work;
        })).join();
        check(engine.statements() - before == 4, "read it, and one update for each table");
        Novel read = sessions.open().get(Novel.class, novel.getId()).join();
        check(read.getTitle().equals("The Lathe of Heaven") && read.getGenre() == Genre.CRIME, "stored");
        check(read.getVersion() == 1, "one version for all levels");
        Session late = sessions.open();
        Novel stale = late.get(Novel.class, novel.getId()).join();
        sessions.transaction(session -> session.get(Book.class, novel.getId()).thenApply(book -> book.setPages(181))).join();
        stale.setGenre(Genre.ROMANCE);
        check(cause(late.flush()) instanceof StaleEntity, "somebody else was first");
        Novel gone = new Novel().setTitle("Gone").setIsbn("0000000000003");
        sessions.transaction(session -> session.get(Author.class, ursula.getId()).thenApply(author -> {
            session.add(gone.setAuthor(author));
            return author;
        })).join();
        sessions.transaction(session -> session.get(Work.class, gone.getId()).thenApply(work -> {
            session.delete(work);
            return work;
        })).join();
        check(sessions.open().find(Book.class, gone.getId()).join().isEmpty(), "deleted");
    }

    /** One for all levels, whichever of them is changed. */
    private void versions() {
        Novel mine = new Novel().setTitle("Counted").setIsbn("0000000000009");
        sessions.transaction(session -> session.get(Author.class, ursula.getId())
                        .thenApply(author -> session.add(mine.setAuthor(author))))
                .join();
        Session session = sessions.open();
        Novel read = session.get(Novel.class, mine.getId()).join();
        long sent = engine.statements();
        read.setTitle("Counted").setGenre(Genre.CRIME);
        session.flush().join();
        check(engine.statements() == sent && read.getVersion() == 0, "no change, no update");
        for (Consumer<Novel> change : List.<Consumer<Novel>>of(
                one -> one.setTitle("of the root"), one -> one.setPages(7), one -> one.setGenre(Genre.ROMANCE))) {
            change.accept(read);
            session.flush().join();
        }
        check(read.getVersion() == 3, "each counts");
        String elsewhere = "update \"work\" set \"version\" = \"version\" + 1 where \"id\" = " + mine.getId();
        for (BiConsumer<Session, Novel> change : List.<BiConsumer<Session, Novel>>of(
                (late, one) -> one.setTitle("late"),
                (late, one) -> one.setPages(8),
                (late, one) -> one.setGenre(Genre.CRIME),
                (late, one) -> late.delete(one))) {
            Session late = sessions.open();
            Novel stale = late.get(Novel.class, mine.getId()).join();
            engine.execute(Statement.write(elsewhere)).join();
            change.accept(late, stale);
            check(cause(late.flush()) instanceof StaleEntity, "another program was first");
        }
        Session last = sessions.open();
        Novel kept = last.get(Novel.class, mine.getId()).join();
        check(kept.getTitle().equals("of the root") && kept.getPages() == 7 && kept.getGenre() == Genre.ROMANCE, "and stays it");
        check(kept.getVersion() == 7, "as it counted");
        last.delete(kept);
        last.flush().join();
    }

    private void relationsToAnyKind() {
        sessions.transaction(session -> session.get(Work.class, novel.getId())
                .thenApply(work -> {
                    work.getReviews().add(new Review().setStars((short) 5));
                    return work;
                })).join();
        Session session = sessions.open();
        long before = engine.statements();
        List<Review> reviews = session.select(Review.class)
                .options(joined(ReviewPaths.WORK).then(joined(WorkPaths.AUTHOR)))
                .orderBy(REVIEW.ID.asc())
                .list()
                .join();
        check(engine.statements() - before == 1, "joined");
        check(reviews.get(0).getWork() instanceof Novel one && one.getPages() == 181, "to a novel");
        check(reviews.get(0).getWork().getAuthor().getName().equals("Ursula"), "and on");
        Author author = sessions.open().select(Author.class).options(selectIn(AuthorPaths.WORKS).then(selectIn(WorkPaths.REVIEWS))).one().join();
        check(author.getWorks().size() == 3, "from the other side");
        check(author.getWorks().stream().anyMatch(work -> work instanceof Novel && work.getReviews().size() == 1), "loaded");
        Session lazy = sessions.open();
        Review review = lazy.select(Review.class).one().join();
        lazy.load(review, ReviewPaths.WORK).join();
        check(review.getWork() instanceof Novel, "loaded later");
        check(sessions.open().select(Review.class).where(REVIEW.work().TITLE.startsWith("The Lathe")).exists().join(), "in conditions");
    }

    private void relationsOfOneKind() {
        sessions.transaction(session -> session.select(Book.class).orderBy(WORK.ID.asc()).list().thenApply(books -> {
            Topic utopia = new Topic().setName("utopia");
            books.forEach(book -> book.getTopics().add(utopia));
            return books;
        })).join();
        Novel read = sessions.open()
                .select(Novel.class)
                .options(selectIn(BookPaths.TOPICS).then(selectIn(TopicPaths.BOOKS)), joined(WorkPaths.AUTHOR))
                .one()
                .join();
        check(read.getTopics().get(0).getBooks().size() == 2, "books of any kind");
        check(read.getAuthor().getName().equals("Ursula"), "inherited, too");
        Session session = sessions.open();
        Novel mine = session.get(Novel.class, novel.getId()).join();
        session.get(Article.class, article.getId()).join().setReplyTo(mine);
        session.flush().join();
        session.load(mine, WorkPaths.REPLIES).join();
        check(mine.getReplies().size() == 1, "to its own tree");
        session.delete(mine);
        check(cause(session.flush()) instanceof ConstraintViolation, "which keeps it");
    }

    private void theDatabaseKeepsIt() {
        Session session = sessions.open();
        session.add(new Novel().setTitle("No number").setAuthor(session.get(Author.class, ursula.getId()).join()));
        check(cause(session.flush()) instanceof ValidationFailed, "before it is sent");
        String sql = "insert into \"work\" (\"kind\", \"title\", \"author_id\") values ('%s', 'x', %d)";
        Throwable unknown = cause(engine.execute(Statement.write(sql.formatted("Poem", ursula.getId()))));
        check(unknown instanceof ConstraintViolation, "no other kinds");
    }

    private void add(Object entity) {
        sessions.transaction(session -> {
            session.add(entity);
            return session.flush();
        }).join();
    }

    private static Throwable cause(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException failure) {
            return failure.getCause();
        }
        throw new AssertionError("should have failed");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
