package com.example.cases;

import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.CREDIT;
import static com.example.cases.tables.Tables.WORK;

import com.example.cases.runtime.engine.Engine;
import java.math.BigDecimal;
import java.util.List;

/** What a library does in its first week. */
public final class Uses {

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Author ursula = new Author()
                    .setName("Ursula K. Le Guin")
                    .setHome(new Address("1 Main St", "Portland", "US"))
                    .setCreatedBy("me")
                    .save(engine)
                    .join();
            new AuthorProfile().setAuthor(ursula).setWebsite("https://example.com").save(engine).join();
            Book book = new Book()
                    .setTitle("The Dispossessed")
                    .setIsbn("9780061054884")
                    .setPages(387)
                    .setPrice(new Money(new BigDecimal("9.90")))
                    .setKeywords(List.of("utopia", "physics"))
                    .setSeries(new Series().setName("Hainish").save(engine).join())
                    .save(engine)
                    .join();
            book.tags().add(new Tag().setName("sf").save(engine).join()).join();
            new Review().setBook(book).setRating((short) 5).save(engine).join();
            new Credit().setBook(book).setAuthor(ursula).setRole(Role.AUTHOR).save(engine).join();

            Work work = WorkManager.objects(engine).filter(WORK.TITLE.like("The%")).get().join();
            check(work instanceof Book one && one.getKeywords().equals(List.of("utopia", "physics")), "a book");
            Book read = Book.objects(engine)
                    .withSeries()
                    .withTags()
                    .withReviews()
                    .filter(BOOK.KEYWORDS.contains(new String[] {"physics"}), BOOK.PRICE_AMOUNT.lt(BigDecimal.TEN))
                    .get()
                    .join();
            check(read.getSeries().getName().equals("Hainish") && read.getTags().size() == 1, "with what it has");
            check(read.getPrice().equals(new Money(new BigDecimal("9.90"), "EUR")), "its price");
            Credit credit = Credit.objects(engine)
                    .withAuthor()
                    .filter(CREDIT.author().NAME.startsWith("Ursula"), CREDIT.ROLE.eq(Role.AUTHOR))
                    .get()
                    .join();
            check(credit.getShare().compareTo(BigDecimal.ONE) == 0, "who wrote it, and how much of it");

            work.delete(engine).join();
            check(Book.objects(engine).count().join() == 0, "a work is marked, whatever it is");
            check(WorkManager.objects(engine).withDeleted().count().join() == 1, "and still there");
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
