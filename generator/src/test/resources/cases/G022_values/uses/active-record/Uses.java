package com.example.cases;

import static com.example.cases.tables.Tables.AUTHOR;
import static com.example.cases.tables.Tables.BOOK;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.ValidationFailed;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A value goes in and comes out as a whole, and its columns are there for queries. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            Weight weight = new Weight(3, Unit.KG);
            Book book = new Book().setTitle("Emma").setPrice(new Money(1250)).setShipping(weight);
            book.save().join();
            check(book.getPrice().equals(new Money(1250, "EUR")), "the currency has a default");
            Book read = Book.objects().filter(BOOK.PRICE_AMOUNT.gt(1000L), BOOK.PRICE_CURRENCY.eq("EUR")).get().join();
            check(read.getShipping().equals(weight) && !weight.class_(), "all its parts");
            check(read.getOldPrice() == null, "not there");
            read.setPrice(new Money(1250)).save().join();
            check(!read.isChanged(), "an equal value is no change");
            read.setOldPrice(read.getPrice()).setPrice(new Money(990, "USD")).save().join();
            book.refresh().join();
            check(book.getOldPrice().currency().equals("EUR") && book.getPrice().amount() == 990, "both");
            read.setOldPrice(null).save().join();
            book.refresh().join();
            check(book.getOldPrice() == null, "gone as a whole");
            check(complaints(read.setPrice(new Money(-1, "EURO")).save()).equals(List.of("price.amount", "price.currency")), "paths");
            check(complaints(new Book().setTitle("x").save()).equals(
                            List.of("shipping.class", "price.amount", "price.currency")), "what is missing");

            Address office = new Address("Main St", "Bath", "GB", "2nd floor", new Point(51.4, -2.4));
            Author author = new Author().setName("Jane").setOffice(office).save().join();
            check(Author.objects().filter(AUTHOR.OFFICE_WHERE_LAT.lt(52.0)).get().join().getOffice().equals(office), "nested");
            author.setHome(new Address("High St", "Bath", "GB", "at the back", null)).save().join();
            author.refresh().join();
            check(author.getHome().where() == null, "a part that is missing");
            Author same = new Author().setName("Cassandra").setOffice(office);
            try {
                same.save().join();
                throw new AssertionError("unique as a whole");
            } catch (CompletionException e) {
                check(((ConstraintViolation) e.getCause()).properties().contains("office.street"), "" + e.getCause());
            }
            Priced priced = book;
            priced.setPrice(new Money(1));
            check(book.getPrice().amount() == 1, "through the mixin");
            try {
                new Money(1, null);
                throw new AssertionError("a part that is required");
            } catch (NullPointerException e) {
                check(e.getMessage().equals("Money.currency is required"), e.getMessage());
            }
        } finally {
            engine.closeAsync().join();
        }
    }

    private static List<String> complaints(CompletionStage<?> saved) {
        try {
            saved.toCompletableFuture().join();
            return List.of();
        } catch (CompletionException e) {
            return ((ValidationFailed) e.getCause())
                    .violations().stream().map(ValidationFailed.Violation::property).toList();
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
