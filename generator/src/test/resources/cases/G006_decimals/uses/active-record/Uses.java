package com.example.cases;

import static com.example.cases.tables.Tables.INVOICE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import java.math.BigDecimal;
import java.util.concurrent.CompletionException;

/** Digits, all of them, and no others. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            BigDecimal huge = new BigDecimal("9".repeat(500) + "." + "9".repeat(500));
            Invoice invoice = new Invoice().setNet(new BigDecimal("9999999999.99")).setHuge(huge).save().join();
            invoice.refresh().join();
            check(invoice.getNet().equals(new BigDecimal("9999999999.99")), "to the cent");
            check(huge.equals(invoice.getHuge()), "a thousand digits");
            check(invoice.getRate().equals(new BigDecimal("0.1900")), "the default has its zeros");
            check(invoice.getDiscount() == null, "none");
            invoice.setDiscount(new BigDecimal("999")).setNet(new BigDecimal("0.10")).save().join();
            check(Invoice.objects().filter(INVOICE.NET.eq(new BigDecimal("0.1"))).exists().join(), "by value");
            try {
                invoice.setNet(new BigDecimal("-0.01")).save().join();
                throw new AssertionError("less than nothing");
            } catch (CompletionException e) {
                check(e.getCause() instanceof ConstraintViolation, "the check holds: " + e.getCause());
            }
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
