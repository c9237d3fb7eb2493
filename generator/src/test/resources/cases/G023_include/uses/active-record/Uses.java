package com.example.cases;

import com.example.cases.runtime.engine.Engine;

/** One project, whatever the number of files. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            Person jane = new Person().setName("Jane").save().join();
            Book emma = new Book().setName("Emma").setPrice(new Money(1250)).setAuthor(jane).save().join();
            Invoice invoice = new Invoice().setBook(emma).setTotal(emma.getPrice()).save().join();
            invoice.refresh().join();
            if (!invoice.getTotal().equals(new Money(1250, Currency.EUR))) throw new AssertionError(invoice.getTotal());
        } finally {
            engine.closeAsync().join();
        }
    }
}
