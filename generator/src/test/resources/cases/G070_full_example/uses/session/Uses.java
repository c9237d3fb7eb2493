package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.CREDIT;
import static com.example.cases.tables.Tables.WORK;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.session.Session;
import java.math.BigDecimal;
import java.util.List;

/** What a library does in its first week. */
public final class Uses {

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            Author ursula = new Author()
                    .setName("Ursula K. Le Guin")
                    .setHome(new Address("1 Main St", "Portland", "US"))
                    .setCreatedBy("me");
            ursula.setProfile(new AuthorProfile().setWebsite("https://example.com"));
            Book book = new Book()
                    .setTitle("The Dispossessed")
                    .setIsbn("9780061054884")
                    .setPages(387)
                    .setPrice(new Money(new BigDecimal("9.90")))
                    .setKeywords(List.of("utopia", "physics"))
                    .setSeries(new Series().setName("Hainish"));
            book.getTags().add(new Tag().setName("sf"));
            book.getReviews().add(new Review().setRating((short) 5));
            book.getCredits().add(new Credit().setAuthor(ursula).setRole(Role.AUTHOR));
            sessions.transaction(session -> {
                        session.add(book);
                        return session.flush();
                    })
                    .join();

            Session session = sessions.open();
            Work work = session.select(Work.class).where(WORK.TITLE.like("The%")).one().join();
            check(work instanceof Book one && one.getKeywords().equals(List.of("utopia", "physics")), "a book");
            Book read = sessions.open()
                    .select(Book.class)
                    .where(BOOK.KEYWORDS.contains(new String[] {"physics"}), BOOK.PRICE_AMOUNT.lt(BigDecimal.TEN))
                    .options(joined(BookPaths.SERIES), selectIn(BookPaths.TAGS), selectIn(BookPaths.REVIEWS))
                    .one()
                    .join();
            check(read.getSeries().getName().equals("Hainish") && read.getTags().size() == 1, "with what it has");
            check(read.getPrice().equals(new Money(new BigDecimal("9.90"), "EUR")), "its price");
            Credit credit = sessions.open()
                    .select(Credit.class)
                    .where(CREDIT.author().NAME.startsWith("Ursula"), CREDIT.ROLE.eq(Role.AUTHOR))
                    .options(joined(CreditPaths.AUTHOR))
                    .one()
                    .join();
            check(credit.getShare().compareTo(BigDecimal.ONE) == 0, "who wrote it, and how much of it");

            session.delete(work);
            session.flush().join();
            check(sessions.open().select(Book.class).count().join() == 0, "a work is marked, whatever it is");
            check(sessions.open().select(Work.class).withDeleted().count().join() == 1, "and still there");
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
