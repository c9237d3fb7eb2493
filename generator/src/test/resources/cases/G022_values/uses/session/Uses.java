package com.example.cases;

import static com.example.cases.tables.Tables.AUTHOR;
import static com.example.cases.tables.Tables.BOOK;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ValidationFailed;
import com.example.cases.runtime.session.Session;
import java.util.List;
import java.util.concurrent.CompletionException;

/** A value goes in and comes out as a whole, and its columns are there for queries. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            Weight weight = new Weight(3, Unit.KG);
            Address office = new Address("Main St", "Bath", "GB", "2nd floor", new Point(51.4, -2.4));
            sessions.transaction(session -> {
                        session.add(new Book().setTitle("Emma").setPrice(new Money(1250)).setShipping(weight));
                        session.add(new Author().setName("Jane").setOffice(office));
                        return session.flush();
                    })
                    .join();
            Session session = sessions.open();
            Book book = session.select(Book.class)
                    .where(BOOK.PRICE_AMOUNT.gt(1000L), BOOK.PRICE_CURRENCY.eq("EUR"))
                    .one()
                    .join();
            check(book.getPrice().equals(new Money(1250, "EUR")), "the currency has a default");
            check(book.getShipping().equals(weight) && !weight.class_(), "all its parts");
            check(book.getOldPrice() == null, "not there");
            long before = engine.statements();
            book.setPrice(new Money(1250));
            session.flush().join();
            check(engine.statements() == before, "an equal value is no change");
            book.setOldPrice(book.getPrice()).setPrice(new Money(990, "USD"));
            session.flush().join();
            Book read = sessions.open().select(Book.class).one().join();
            check(read.getOldPrice().currency().equals("EUR") && read.getPrice().amount() == 990, "both");
            book.setOldPrice(null);
            session.flush().join();
            read = sessions.open().select(Book.class).one().join();
            check(read.getOldPrice() == null, "gone as a whole");
            Author author = session.select(Author.class)
                    .where(AUTHOR.OFFICE_WHERE_LAT.lt(52.0))
                    .one()
                    .join();
            check(author.getOffice().equals(office), "nested");
            author.setHome(new Address("High St", "Bath", "GB", "at the back", null));
            session.flush().join();
            Author other = sessions.open().select(Author.class).one().join();
            check(other.getHome().where() == null, "a part that is missing");
            Priced priced = book;
            priced.setPrice(new Money(-1, "EURO"));
            try {
                session.flush().join();
                throw new AssertionError("paths");
            } catch (CompletionException e) {
                List<String> complaints = ((ValidationFailed) e.getCause())
                        .violations().stream().map(ValidationFailed.Violation::property).toList();
                check(complaints.equals(List.of("price.amount", "price.currency")), "paths: " + complaints);
            }
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
