package dev.scaffold.bench.scaffold;

import static dev.scaffold.bench.session.runtime.session.LoaderOptions.selectIn;
import static dev.scaffold.bench.session.tables.Tables.AUTHOR;
import static dev.scaffold.bench.session.tables.Tables.BOOK;

import dev.scaffold.bench.BookQuery;
import dev.scaffold.bench.BookSum;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.NewEntry;
import dev.scaffold.bench.Texts;
import dev.scaffold.bench.session.Author;
import dev.scaffold.bench.session.AuthorPaths;
import dev.scaffold.bench.session.Book;
import dev.scaffold.bench.session.Entry;
import dev.scaffold.bench.session.SessionFactory;
import dev.scaffold.bench.session.runtime.engine.Engine;
import dev.scaffold.bench.session.runtime.error.NotLoaded;
import dev.scaffold.bench.session.runtime.session.SessionQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The style session, as its documentation says to use it. */
public final class SessionCandidate implements Candidate {

    private final Engine engine;
    private final SessionFactory sessions;

    public SessionCandidate(Target target) {
        engine = Engine.builder(target.url())
                .poolSize(target.connections())
                .connectTimeout(Duration.ofMinutes(1)) // a machine may be busy
                .build();
        sessions = SessionFactory.of(engine);
    }

    private static void tell(CompletableFuture<?> future, Done done) {
        future.whenComplete(done::ended);
    }

    @Override
    public void author(long id, Done done) {
        tell(sessions.open().get(Author.class, id), done);
    }

    @Override
    public void insert(NewEntry entry, Done done) {
        tell(sessions.transaction(session -> CompletableFuture.completedFuture(session.add(entity(entry)))), done);
    }

    @Override
    public void modify(long book, Done done) {
        tell(
                sessions.transaction(session ->
                        session.get(Book.class, book).thenApply(found -> found.setPages(found.getPages() + 1))),
                done);
    }

    @Override
    public void graph(long firstAuthor, Done done) {
        tell(
                sessions.open()
                        .select(Author.class)
                        .where(AUTHOR.ID.ge(firstAuthor), AUTHOR.ID.lt(firstAuthor + 50))
                        .orderBy(AUTHOR.ID)
                        .options(selectIn(AuthorPaths.BOOKS))
                        .list(),
                done);
    }

    @Override
    public void bulk(List<NewEntry> entries, Done done) {
        List<Entry> entities = new ArrayList<>(entries.size());
        for (NewEntry entry : entries) entities.add(entity(entry));
        tell(
                sessions.transaction(session -> {
                    session.addAll(entities);
                    return CompletableFuture.completedFuture(entities);
                }),
                done);
    }

    private static Entry entity(NewEntry entry) {
        return new Entry()
                .setBookId(entry.book())
                .setAmount(entry.amount())
                .setDay(entry.day())
                .setNote(entry.note());
    }

    @Override
    public void stream(int fetchSize, Done done) {
        sessions.open().select(Book.class).orderBy(BOOK.ID).stream(fetchSize)
                .subscribe(new Summing<>(SessionCandidate::add, done));
    }

    private static void add(BookSum sum, Book book) {
        sum.add(
                book.getId(),
                book.getTitle(),
                book.getIsbn(),
                book.getPages(),
                book.getPrice(),
                book.getPublishedOn(),
                book.getAuthorId(),
                book.getVersion());
    }

    @Override
    public void list(BookQuery query, Done done) {
        SessionQuery<Book> books = sessions.open()
                .select(Book.class)
                .where(BOOK.AUTHOR_ID.ge(query.fromAuthor()), BOOK.AUTHOR_ID.lt(query.toAuthor()));
        if (query.minPrice() != null) books = books.where(BOOK.PRICE.ge(query.minPrice()));
        if (query.since() != null) books = books.where(BOOK.PUBLISHED_ON.ge(query.since()));
        if (query.titlePattern() != null) books = books.where(BOOK.TITLE.like(query.titlePattern()));
        books = query.byTitle() ? books.orderBy(BOOK.TITLE, BOOK.ID) : books.orderBy(BOOK.PRICE.desc(), BOOK.ID);
        tell(books.limit(BookQuery.LIMIT).list(), done);
    }

    @Override
    public String text(@Nullable Object answer) {
        return Texts.of(
                answer,
                Author.class,
                author -> Texts.author(
                        author.getId(),
                        author.getName(),
                        author.getEmail(),
                        author.getBorn(),
                        author.getVersion(),
                        booksOf(author)),
                Book.class,
                SessionCandidate::text);
    }

    /** Of W4 alone; W1 loads none. */
    private static List<String> booksOf(Author author) {
        try {
            return author.getBooks().stream().map(SessionCandidate::text).toList();
        } catch (NotLoaded none) {
            return List.of();
        }
    }

    private static String text(Book book) {
        return Texts.book(
                book.getId(),
                book.getTitle(),
                book.getIsbn(),
                book.getPages(),
                book.getPrice(),
                book.getPublishedOn(),
                book.getAuthorId(),
                book.getVersion());
    }

    @Override
    public void close() {
        engine.close();
    }
}
