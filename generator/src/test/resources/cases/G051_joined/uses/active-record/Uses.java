package com.example.cases;

import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.NOVEL;
import static com.example.cases.tables.Tables.REVIEW;
import static com.example.cases.tables.Tables.WORK;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotFound;
import com.example.cases.runtime.error.ValidationFailed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A table for each entity of a tree: each row is read as what it is, and a query over a kind sees that kind only. */
public final class Uses {

    private final Engine engine;
    private final Author ursula;
    private final Book essays;
    private final Novel novel;
    private final Article article;

    private Uses(Engine engine) {
        this.engine = engine;
        ursula = new Author().setName("Ursula").save().join();
        // Setters answer with the class they are called on, whoever declared them.
        essays = new Book().setTitle("Essays").setAuthor(ursula).setIsbn("0000000000001").setPages(200);
        Book savedEssays = essays.save().join();
        check(savedEssays == essays, "a saved book is that book");
        novel = new Novel()
                .setTitle("The Dispossessed")
                .setIsbn("0000000000002")
                .setAuthor(ursula)
                .setGenre(Genre.ROMANCE)
                .save()
                .join();
        article = new Article().setTitle("A reply").setAuthor(ursula).setJournal("Letters").save().join();
    }

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            Uses uses = new Uses(engine);
            uses.readsEachRowAsWhatItIs();
            uses.seesOneKindOnly();
            uses.oneRowIsOneThing();
            uses.updatesAndDeletes();
            uses.versions();
            uses.relationsToAnyKind();
            uses.relationsOfOneKind();
            uses.abstractOnesAreNotMade();
            uses.theDatabaseKeepsIt();
        } finally {
            engine.closeAsync().join();
        }
    }

    private void readsEachRowAsWhatItIs() {
        long before = engine.statements();
        List<Work> all = WorkManager.objects().orderBy(WORK.ID.asc()).list().join();
        check(engine.statements() - before == 1, "one statement, whatever the kinds");
        check(all.equals(List.of(essays, novel, article)), "all three");
        check(all.get(0).getClass() == Book.class && all.get(1) instanceof Novel read && read.getGenre() == Genre.ROMANCE, "each");
        check(all.get(2) instanceof Article read && read.getJournal().equals("Letters"), "with what it adds");
        check(WorkManager.objects().get(novel.getId()).join() instanceof Novel, "by key, too");
        List<Novel> novels = WorkManager.objects().list().join().stream()
                .flatMap(work -> work instanceof Novel one ? List.of(one).stream() : List.<Novel>of().stream())
                .toList();
        check(novels.equals(List.of(novel)), "a pattern tells them apart");
    }

    private void seesOneKindOnly() {
        check(BookManager.objects().orderBy(WORK.ID.asc()).list().join().equals(List.of(essays, novel)), "a novel is a book");
        check(Novel.objects().list().join().equals(List.of(novel)), "a book is no novel");
        check(BookManager.objects().count().join() == 2 && Article.objects().count().join() == 1, "counted");
        check(Novel.objects().filter(WORK.TITLE.eq("Essays")).exists().join() == false, "asked for");
        check(Article.objects().find(novel.getId()).join().isEmpty(), "by key");
        check(cause(Article.objects().get(novel.getId())) instanceof NotFound, "another kind is not found");
        check(BookManager.objects().page(0, 1).join().total() == 2, "by pages");
        check(WORK.KIND.getName().equals("kind"), "and by hand");
    }

    private void oneRowIsOneThing() {
        Work work = WorkManager.objects().get(novel.getId()).join();
        check(work.equals(novel) && novel.equals(work) && work.hashCode() == novel.hashCode(), "the same row");
        check(work.toString().equals("Novel " + novel.getId()), "says what it is");
        check(!work.equals(essays), "another row");
    }

    private void updatesAndDeletes() {
        Novel read = Novel.objects().get(novel.getId()).join();
        long before = engine.statements();
        read.setTitle("The Lathe of Heaven").setPages(180).setGenre(Genre.CRIME).save().join();
        check(engine.statements() - before == 3, "one update for each table");
        before = engine.statements();
        read.setPages(181).save().join();
        check(engine.statements() - before == 2, "of those that are touched, and the version stands at the root");
        check(read.getVersion() == 2, "one version for all");
        Novel stale = Novel.objects().get(novel.getId()).join();
        read.setGenre(Genre.ROMANCE).save().join();
        check(cause(stale.setPages(182).save()) instanceof com.example.cases.runtime.error.StaleEntity, "across tables");
        check(BookManager.objects().get(novel.getId()).join().getPages() == 181, "and nothing of it was kept");
        read.setGenre(Genre.CRIME).setPages(180).save().join();
        check(novel.refresh().join().getTitle().equals("The Lathe of Heaven") && novel.getPages() == 180, "refreshed");
        Novel gone = new Novel().setTitle("Gone").setIsbn("0000000000003").setAuthor(ursula).save().join();
        gone.delete().join();
        check(WorkManager.objects().find(gone.getId()).join().isEmpty(), "deleted");
        String left = "select count(*) from \"book\" where \"id\" = " + gone.getId();
        check(engine.execute(com.example.cases.runtime.engine.Statement.read(left)).join().rows().get(0).getLong(0) == 0, "in every table");
        List<Article> two = Article.objects()
                .createAll(List.of(
                        new Article().setTitle("One").setAuthor(ursula).setJournal("x"),
                        new Article().setTitle("Two").setAuthor(ursula).setJournal("y")))
                .join();
        check(Article.objects().count().join() == 3, "made together");
        two.forEach(one -> one.delete().join());
    }

    /** One for all levels, whichever of them is changed. */
    private void versions() {
        Novel mine = new Novel().setTitle("Counted").setIsbn("0000000000009").setAuthor(ursula).save().join();
        long sent = engine.statements();
        mine.setTitle("Counted").setGenre(Genre.CRIME).save().join();
        check(engine.statements() == sent && mine.getVersion() == 0, "no change, no update");
        mine.setTitle("of the root").save().join();
        mine.setPages(7).save().join();
        mine.setGenre(Genre.ROMANCE).save().join();
        check(mine.getVersion() == 3, "each counts");
        String elsewhere = "update \"work\" set \"version\" = \"version\" + 1 where \"id\" = " + mine.getId();
        for (Consumer<Novel> late : List.<Consumer<Novel>>of(
                one -> one.setTitle("late"), one -> one.setPages(8), one -> one.setGenre(Genre.CRIME))) {
            Novel stale = Novel.objects().get(mine.getId()).join();
            engine.execute(com.example.cases.runtime.engine.Statement.write(elsewhere)).join();
            late.accept(stale);
            check(cause(stale.save()) instanceof com.example.cases.runtime.error.StaleEntity, "another program was first");
            check(cause(stale.delete()) instanceof com.example.cases.runtime.error.StaleEntity, "to delete, too");
        }
        Novel read = Novel.objects().get(mine.getId()).join();
        check(read.getTitle().equals("of the root") && read.getPages() == 7 && read.getGenre() == Genre.ROMANCE, "and stays it");
        check(read.getVersion() == 6, "as it counted");
        read.delete().join();
    }

    private void relationsToAnyKind() {
        Review ofNovel = new Review().setWork(novel).setStars((short) 5).save().join();
        Review ofArticle = article.reviews().create(review -> review.setStars((short) 1)).join();
        long before = engine.statements();
        List<Review> reviews = Review.objects().withWork(work -> work.withAuthor()).orderBy(REVIEW.ID.asc()).list().join();
        check(engine.statements() - before == 1, "joined");
        check(reviews.get(0).getWork() instanceof Novel one && one.getGenre() == Genre.CRIME, "to a novel");
        check(reviews.get(1).getWork() instanceof Article && reviews.get(1).getWork().getAuthor().equals(ursula), "or not");
        check(Review.objects().get(ofNovel.getId()).join().work().join().equals(novel), "asked for later");
        check(ursula.works().list().join().size() == 3, "from the other side");
        Author read = Author.objects().all().withWorks(works -> works.withReviews()).get(ursula.getId()).join();
        check(read.getWorks().stream().anyMatch(work -> work instanceof Novel && work.getReviews().size() == 1), "loaded");
        check(Review.objects().filter(REVIEW.work().TITLE.startsWith("The Lathe")).get().join().equals(ofNovel), "in conditions");
        check(WorkManager.objects().filter(WORK.reviews().any(r -> r.STARS.eq((short) 1))).get().join().equals(article), "any");
        check(WorkManager.objects().filter(BOOK.PAGES.gt(100)).count().join() == 2, "what a kind adds, too");
        check(WorkManager.objects().filter(NOVEL.GENRE.eq(Genre.CRIME)).exists().join(), "at any depth");
        check(BookManager.objects().filter(WORK.TITLE.eq("Essays")).count().join() == 1, "and what it inherits");
        check(WorkManager.objects().filter(WORK.author().NAME.eq("Ursula")).count().join() == 3, "on from the root");
        check(Novel.objects().filter(WORK.author().NAME.eq("Ursula")).exists().join(), "from below");
        check(BookManager.objects().filter(BOOK.translator().NAME.eq("Ursula")).count().join() == 0, "and from there");
        ofArticle.delete().join();
    }

    private void relationsOfOneKind() {
        Topic utopia = new Topic().setName("utopia").save().join();
        novel.topics().add(utopia).join();
        essays.topics().add(utopia).join();
        check(utopia.books().list().join().size() == 2, "books of any kind");
        novel.setTranslator(ursula).save().join();
        check(ursula.translations().list().join().equals(List.of(novel)), "what she translated");
        List<Novel> novels = Novel.objects().withAuthor().withTopics().withTranslator().list().join();
        check(novels.get(0).getTopics().equals(List.of(utopia)) && novels.get(0).getAuthor().equals(ursula), "inherited, too");
        article.setReplyTo(novel).save().join();
        check(novel.replies().list().join().equals(List.of(article)), "to its own tree");
        check(cause(novel.delete()) instanceof ConstraintViolation, "which keeps it");
        article.setReplyTo(null).save().join();
    }

    private void abstractOnesAreNotMade() {
        try {
            WorkManager.objects().create(work -> work.setTitle("?"));
            throw new AssertionError("made");
        } catch (IllegalStateException expected) {
            check(expected.getMessage().contains("Work is abstract"), expected.getMessage());
        }
    }

    private void theDatabaseKeepsIt() {
        check(cause(new Novel().setTitle("No number").setAuthor(ursula).save()) instanceof ValidationFailed, "before");
        String sql = "insert into \"work\" (\"kind\", \"title\", \"author_id\") values ('%s', 'x', %d)";
        Throwable unknown = cause(engine.execute(dev(sql.formatted("Poem", ursula.getId()))));
        check(unknown instanceof ConstraintViolation, "no other kinds");
        Throwable orphan = cause(engine.execute(dev("insert into \"book\" (\"id\", \"isbn\") values (99, '0000000000008')")));
        check(orphan instanceof ConstraintViolation, "no book that is no work");
        Throwable pages = cause(new Book().setTitle("x").setAuthor(ursula).setIsbn("0000000000009").setPages(0).save());
        check(pages instanceof ConstraintViolation one && one.constraint().orElse("").equals("ck_book_pages_positive"), "check");
        Throwable twice = cause(new Book().setTitle("x").setAuthor(ursula).setIsbn("0000000000001").save());
        check(twice instanceof ConstraintViolation one && one.properties().equals(List.of("isbn")), "unique");
        check(WorkManager.objects().filter(WORK.TITLE.eq("x")).count().join() == 0, "and what failed left nothing behind");
    }

    private static com.example.cases.runtime.engine.Statement dev(String sql) {
        return com.example.cases.runtime.engine.Statement.write(sql);
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
