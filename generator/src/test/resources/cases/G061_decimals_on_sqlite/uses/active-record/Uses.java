package com.example.cases;

import static com.example.cases.tables.Tables.OFFER;

import com.example.cases.runtime.engine.Engine;
import java.math.BigDecimal;
import java.util.List;

/** Up to 15 digits come back as they were, on both databases; conditions mean the same. */
public final class Uses {

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            for (String text : List.of("0.10", "0.20", "0.30", "-0.01", "999999.99")) {
                Offer offer = new Offer()
                        .setPrice(new BigDecimal(text))
                        .setRate(new BigDecimal("0.1234"))
                        .setTotal(new Money(new BigDecimal("9999999999.99"), "EUR"))
                        .setDigits(new BigDecimal("999999999999999"))
                        .save(engine)
                        .join();
                Offer read = Offer.objects(engine).get(offer.getId()).join();
                check(read.getPrice().equals(new BigDecimal(text)), text + " is " + read.getPrice());
                check(read.getRate().equals(new BigDecimal("0.1234")), "rate " + read.getRate());
                check(read.getTotal().equals(offer.getTotal()), "total " + read.getTotal());
                check(read.getDigits().equals(offer.getDigits()), "digits " + read.getDigits());
            }
            check(Offer.objects(engine).filter(OFFER.PRICE.eq(new BigDecimal("0.10"))).count().join() == 1, "found");
            check(Offer.objects(engine).filter(OFFER.PRICE.gt(new BigDecimal("0.2"))).count().join() == 2, "compared");
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
