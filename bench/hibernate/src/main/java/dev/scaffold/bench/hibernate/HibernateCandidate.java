package dev.scaffold.bench.hibernate;

import dev.scaffold.bench.BookQuery;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.NewEntry;
import dev.scaffold.bench.Texts;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Hibernate;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.stage.Stage;
import org.hibernate.reactive.stage.Stage.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** A session of Hibernate Reactive for each call. */
public final class HibernateCandidate implements Candidate {

    private static final Logger LOGGER = Logger.getLogger("org.hibernate");

    private final Stage.SessionFactory sessions;

    public HibernateCandidate(Target target) {
        LOGGER.setLevel(Level.WARNING);
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Author.class)
                .addAnnotatedClass(Book.class)
                .addAnnotatedClass(Entry.class)
                .setProperty("jakarta.persistence.jdbc.url", target.url())
                .setProperty("jakarta.persistence.jdbc.user", target.user())
                .setProperty("hibernate.connection.pool_size", "" + target.connections())
                .setProperty("hibernate.jdbc.batch_size", "100");
        sessions = configuration
                .buildSessionFactory(new ReactiveServiceRegistryBuilder()
                        .applySettings(configuration.getProperties())
                        .build())
                .unwrap(Stage.SessionFactory.class);
    }

    private static void tell(CompletionStage<?> stage, Done done) {
        stage.whenComplete(done::ended);
    }

    @Override
    public void author(long id, Done done) {
        tell(sessions.withSession(session -> session.find(Author.class, id)), done);
    }

    @Override
    public void insert(NewEntry entry, Done done) {
        tell(sessions.withTransaction(session -> session.persist(Entry.of(entry))), done);
    }

    @Override
    public void modify(long id, Done done) {
        tell(
                sessions.withTransaction(session -> session.find(Book.class, id).thenAccept(book -> book.pages += 1)),
                done);
    }

    @Override
    public void graph(long firstAuthor, Done done) {
        tell(
                sessions.withSession(session -> session.createSelectionQuery(
                                "from Author a left join fetch a.books where a.id >= :first and a.id < :end order by a.id",
                                Author.class)
                        .setParameter("first", firstAuthor)
                        .setParameter("end", firstAuthor + 50)
                        .getResultList()),
                done);
    }

    @Override
    public void bulk(List<NewEntry> entries, Done done) {
        Object[] entities = entries.stream().map(Entry::of).toArray();
        tell(sessions.withTransaction(session -> session.persist(entities)), done);
    }

    @Override
    public void list(BookQuery query, Done done) {
        StringBuilder text = new StringBuilder("from Book b where b.author.id >= :from and b.author.id < :to");
        if (query.minPrice() != null) text.append(" and b.price >= :price");
        if (query.since() != null) text.append(" and b.publishedOn >= :since");
        if (query.titlePattern() != null) text.append(" and b.title like :title");
        text.append(query.byTitle() ? " order by b.title, b.id" : " order by b.price desc, b.id");
        tell(
                sessions.withSession(session -> {
                    SelectionQuery<Book> books = session.createSelectionQuery(text.toString(), Book.class)
                            .setParameter("from", query.fromAuthor())
                            .setParameter("to", query.toAuthor())
                            .setMaxResults(BookQuery.LIMIT);
                    if (query.minPrice() != null) books.setParameter("price", query.minPrice());
                    if (query.since() != null) books.setParameter("since", query.since());
                    if (query.titlePattern() != null) books.setParameter("title", query.titlePattern());
                    return books.getResultList();
                }),
                done);
    }

    @Override
    public String text(@Nullable Object answer) {
        return Texts.of(answer, Author.class, HibernateCandidate::text, Book.class, HibernateCandidate::text);
    }

    private static String text(Author author) {
        List<String> books = Hibernate.isInitialized(author.books)
                ? author.books.stream().map(HibernateCandidate::text).toList()
                : List.of();
        return Texts.author(author.id, author.name, author.email, author.born, author.version, books);
    }

    private static String text(Book book) {
        return Texts.book(
                book.id,
                book.title,
                book.isbn,
                book.pages,
                book.price,
                book.publishedOn,
                book.author.getId(),
                book.version);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
