package com.example.cases;

import static com.example.cases.tables.Tables.INVOICE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.session.Session;
import java.math.BigDecimal;
import java.util.concurrent.CompletionException;

/** Digits, all of them, and no others. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            BigDecimal huge = new BigDecimal("9".repeat(500) + "." + "9".repeat(500));
            sessions.transaction(session -> {
                        session.add(new Invoice().setNet(new BigDecimal("9999999999.99")).setHuge(huge));
                        return session.flush();
                    })
                    .join();
            Session session = sessions.open();
            Invoice invoice = session.select(Invoice.class).one().join();
            check(invoice.getNet().equals(new BigDecimal("9999999999.99")), "to the cent");
            check(huge.equals(invoice.getHuge()), "a thousand digits");
            check(invoice.getRate().equals(new BigDecimal("0.1900")), "the default has its zeros");
            check(invoice.getDiscount() == null, "none");
            invoice.setDiscount(new BigDecimal("999")).setNet(new BigDecimal("0.10"));
            session.flush().join();
            check(session.select(Invoice.class).where(INVOICE.NET.eq(new BigDecimal("0.1"))).exists().join(), "by value");
            invoice.setNet(new BigDecimal("-0.01"));
            try {
                session.flush().join();
                throw new AssertionError("less than nothing");
            } catch (CompletionException e) {
                check(e.getCause() instanceof ConstraintViolation, "the check holds: " + e.getCause());
            }
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
