package dev.scaffold.runtime.activerecord;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The sample's tables in a fresh database, as the default engine, and the statements that were sent. */
final class Bookshop implements AutoCloseable {

    private static final Logger SQL = Logger.getLogger("persistence.sql");

    final Engine engine;
    private final String url;
    private final List<String> sent = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            synchronized (sent) {
                sent.add(record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    Bookshop(TestDatabase database) {
        String automatic =
                ", version integer not null, created_at timestamp with time zone not null, updated_at timestamp with"
                        + " time zone not null";
        url = database.fresh(
                "create table author (id " + database.identity()
                        + ", name varchar(120) not null, email varchar(254)" + automatic
                        + ", constraint uq_author_email unique (email))",
                "create table book (id " + database.identity()
                        + ", title varchar(200) not null, isbn varchar(13) not null, status varchar(9) not null,"
                        + " author_id bigint not null" + automatic
                        + ", constraint uq_book_isbn unique (isbn), constraint fk_book_author foreign key"
                        + " (author_id) references author (id))",
                "create table tag (id " + database.identity() + ", name varchar(40) not null" + automatic
                        + ", constraint uq_tag_name unique (name))",
                "create table book_tag (book_id bigint not null, tag_id bigint not null, primary key (book_id,"
                        + " tag_id), constraint fk_book_tag_book foreign key (book_id) references book (id) on"
                        + " delete cascade, constraint fk_book_tag_tag foreign key (tag_id) references tag (id))",
                "create table review (id " + database.identity()
                        + ", book_id bigint not null, rating smallint not null, body text" + automatic
                        + ", constraint fk_review_book foreign key (book_id) references book (id) on delete"
                        + " cascade, constraint ck_review_rating_range check (rating between 1 and 5))");
        engine = Engine.connect(url).asDefault();
        SQL.addHandler(handler);
        SQL.setLevel(Level.ALL);
    }

    /** For another engine on the same database. */
    String url() {
        return url;
    }

    Author author(String name) {
        return new Author().setName(name);
    }

    Book book(String title, Author author) {
        return new Book().setTitle(title).setIsbn(isbn(title)).setAuthor(author);
    }

    Tag tag(String name) {
        return new Tag().setName(name);
    }

    /** Thirteen characters that are the same for the same title, and another for another one. */
    static String isbn(String title) {
        return String.format("%013d", title.hashCode() & 0xffffffffL);
    }

    /** {@code authors} authors with two books each, all with the same two tags, and a review a book. */
    Bookshop filled(int authors) {
        Tag utopia = tag("utopia").save().join();
        Tag classic = tag("classic").save().join();
        for (int i = 0; i < authors; i++) {
            Author author = author("Author " + i).save().join();
            for (int j = 0; j < 2; j++) {
                Book book = book("Book " + i + "." + j, author).save().join();
                book.tags().add(utopia, classic).join();
                book.reviews().create(review -> review.setRating((short) 4)).join();
            }
        }
        return this;
    }

    /** How many statements {@code work} sends. */
    long statements(Runnable work) {
        long before = engine.statements();
        work.run();
        return engine.statements() - before;
    }

    /** The texts that {@code work} sends. */
    List<String> sql(Runnable work) {
        synchronized (sent) {
            sent.clear();
        }
        work.run();
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    @Override
    public void close() {
        SQL.removeHandler(handler);
        engine.closeAsync().join();
    }
}
