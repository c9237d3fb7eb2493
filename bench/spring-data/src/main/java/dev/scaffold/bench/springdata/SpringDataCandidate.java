package dev.scaffold.bench.springdata;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import dev.scaffold.bench.BookQuery;
import dev.scaffold.bench.BookSum;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.NewEntry;
import dev.scaffold.bench.Texts;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Spring Data's template over R2DBC, with its pool. Many rows are inserted one after the other: it knows no other way. */
public final class SpringDataCandidate implements Candidate {

    private final ConnectionPool pool;
    private final R2dbcEntityTemplate template;
    private final TransactionalOperator transaction;

    public SpringDataCandidate(Target target) {
        PostgresqlConnectionConfiguration connect = PostgresqlConnectionConfiguration.builder()
                .host(target.host())
                .port(target.port())
                .database(target.database())
                .username(target.user())
                .build();
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(connect))
                .initialSize(target.connections())
                .maxSize(target.connections())
                .build());
        template = new R2dbcEntityTemplate(pool);
        transaction = TransactionalOperator.create(new R2dbcTransactionManager(pool));
    }

    private static void tell(Mono<?> mono, Done done) {
        mono.subscribe(answer -> done.ended(answer, null), failure -> done.ended(null, failure));
    }

    @Override
    public void author(long id, Done done) {
        tell(template.selectOne(query(where("id").is(id)), Author.class), done);
    }

    @Override
    public void insert(NewEntry entry, Done done) {
        tell(transaction.transactional(template.insert(Entry.of(entry))), done);
    }

    @Override
    public void modify(long id, Done done) {
        tell(
                transaction.transactional(template.selectOne(query(where("id").is(id)), Book.class)
                        .flatMap(book -> {
                            book.pages += 1;
                            return template.update(book);
                        })),
                done);
    }

    @Override
    public void graph(long firstAuthor, Done done) {
        Criteria range = where("id").greaterThanOrEquals(firstAuthor).and("id").lessThan(firstAuthor + 50);
        tell(
                template.select(query(range).sort(Sort.by("id")), Author.class)
                        .collectList()
                        .flatMap(this::withBooks),
                done);
    }

    private Mono<List<Author>> withBooks(List<Author> authors) {
        Map<Long, Author> byKey = new HashMap<>();
        for (Author author : authors) byKey.put(author.id, author);
        return template.select(query(where("authorId").in(byKey.keySet())).sort(Sort.by("id")), Book.class)
                .doOnNext(book -> byKey.get(book.authorId).books.add(book))
                .then(Mono.just(authors));
    }

    @Override
    public void bulk(List<NewEntry> entries, Done done) {
        tell(
                transaction
                        .transactional(Flux.fromIterable(entries).concatMap(entry -> template.insert(Entry.of(entry))))
                        .count(),
                done);
    }

    @Override
    public void stream(int fetchSize, Done done) {
        tell(
                transaction
                        .transactional(template.select(Book.class)
                                .withFetchSize(fetchSize)
                                .matching(Query.empty().sort(Sort.by("id")))
                                .all())
                        .collect(BookSum::new, SpringDataCandidate::add),
                done);
    }

    private static void add(BookSum sum, Book book) {
        sum.add(book.id, book.title, book.isbn, book.pages, book.price, book.publishedOn, book.authorId, book.version);
    }

    @Override
    public void list(BookQuery wanted, Done done) {
        Criteria books = where("authorId")
                .greaterThanOrEquals(wanted.fromAuthor())
                .and("authorId")
                .lessThan(wanted.toAuthor());
        if (wanted.minPrice() != null) books = books.and("price").greaterThanOrEquals(wanted.minPrice());
        if (wanted.since() != null) books = books.and("publishedOn").greaterThanOrEquals(wanted.since());
        if (wanted.titlePattern() != null) books = books.and("title").like(wanted.titlePattern());
        Sort order = wanted.byTitle()
                ? Sort.by("title", "id")
                : Sort.by("price").descending().and(Sort.by("id"));
        tell(
                template.select(query(books).sort(order).limit(BookQuery.LIMIT), Book.class)
                        .collectList(),
                done);
    }

    @Override
    public String text(@Nullable Object answer) {
        return Texts.of(answer, Author.class, SpringDataCandidate::text, Book.class, SpringDataCandidate::text);
    }

    private static String text(Author author) {
        List<String> books =
                author.books.stream().map(SpringDataCandidate::text).toList();
        return Texts.author(author.id, author.name, author.email, author.born, author.version, books);
    }

    private static String text(Book book) {
        return Texts.book(
                book.id, book.title, book.isbn, book.pages, book.price, book.publishedOn, book.authorId, book.version);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
