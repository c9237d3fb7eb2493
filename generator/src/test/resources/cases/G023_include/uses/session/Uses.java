package com.example.cases;

import com.example.cases.runtime.engine.Engine;

/** One project, whatever the number of files. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            sessions.transaction(session -> {
                        Book emma = new Book()
                                .setName("Emma")
                                .setPrice(new Money(1250))
                                .setAuthor(new Person().setName("Jane"));
                        session.add(new Invoice().setBook(emma).setTotal(emma.getPrice()));
                        session.add(emma);
                        return session.flush();
                    })
                    .join();
            Money total = sessions.open().select(Invoice.class).one().join().getTotal();
            if (!total.equals(new Money(1250, Currency.EUR))) throw new AssertionError(total);
        }
    }
}
