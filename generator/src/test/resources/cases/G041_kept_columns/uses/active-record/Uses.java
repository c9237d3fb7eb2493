package com.example.cases;

import static com.example.cases.tables.Tables.INVOICE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.StaleEntity;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What the database computes comes back with each write; what is fixed stays. */
public final class Uses {

    private static final String SECRET = "hunter2-hunter2";

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            Customer customer = new Customer().setName("Shevek").save().join();
            computed(customer);
            immutable(customer);
            secret(customer);
            versions(engine, customer);
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void computed(Customer customer) {
        Invoice invoice = invoice(customer, "1").setPrice(3).setQty((short) 4).save().join();
        check(invoice.getTotal() == 12, "computed at the insert");
        check(invoice.getSize() == Size.SMALL && invoice.getRemark() == null, "and all of it");
        check(invoice.getCode().equals("NEW") && "none".equals(invoice.getTag()), "defaults of the database");
        check(!invoice.isChanged(), "reading back is no change");
        invoice.setQty((short) 10).setNote("soon").setTag(null).save().join();
        check(invoice.getTotal() == 30 && invoice.getSize() == Size.LARGE, "computed at the update");
        check("SOON".equals(invoice.getRemark()) && invoice.getTag() == null, "and null is a value, too");
        Invoice read = Invoice.objects().filter(INVOICE.TOTAL.eq(30L), INVOICE.SIZE.eq(Size.LARGE)).get().join();
        check(read.equals(invoice) && read.getTotal() == 30, "and found by it");
        Invoice named = invoice(customer, "2").setPrice(1).setCode("MINE").save().join();
        check(named.getCode().equals("MINE"), "a value that is set wins");
        List<Invoice> several = Invoice.objects()
                .createAll(List.of(invoice(customer, "3").setPrice(1), invoice(customer, "4").setPrice(2)))
                .join();
        check(several.get(1).getTotal() == 2 && several.get(0).getTotal() == 1, "each its own");
        try {
            new Invoice().getTotal();
            throw new AssertionError("nothing is computed yet");
        } catch (IllegalStateException expected) {
            check(expected.getMessage().contains("total"), expected.getMessage());
        }
    }

    private static void immutable(Customer customer) {
        Invoice invoice = invoice(customer, "5").setPrice(1);
        invoice.setNumber("5a").save().join();
        refuses(() -> invoice.setNumber("5b"), "number");
        invoice.setNumber("5a");
        Customer other = new Customer().setName("Takver").save().join();
        refuses(() -> invoice.setCustomer(other), "customer");
        check(invoice.getNumber().equals("5a") && invoice.getCustomer() == customer, "as they were");
        check(!invoice.isChanged(), "and nothing to save");
    }

    private static void secret(Customer customer) {
        Invoice invoice = invoice(customer, "6").setPrice(1).setToken(SECRET).save().join();
        check(!invoice.toString().contains(SECRET), "not in toString");
        ConstraintViolation twice = fails(
                ConstraintViolation.class, invoice(customer, "7").setPrice(1).setToken(SECRET).save());
        hides(twice);
        check(twice.properties().equals(List.of("token")), "though the field is named");
        hides(fails(RuntimeException.class, invoice(customer, "8").setPrice(1).setToken(SECRET.repeat(9)).save()));
    }

    private static void versions(Engine engine, Customer customer) {
        Invoice invoice = invoice(customer, "9").setPrice(1).save().join();
        check(invoice.getRevision() == 0 && invoice.getOpened() != null, "kept by the runtime");
        check(invoice.getTouched().equals(invoice.getOpened()), "one moment");
        engine.execute(Statement.write("update invoice set revision = null, opened = null where number = '9'"))
                .join();
        Invoice imported = Invoice.objects().get(INVOICE.NUMBER.eq("9")).join();
        check(imported.getRevision() == null && imported.getOpened() == null, "others write rows, too");
        imported.setPrice(2).save().join();
        check(imported.getRevision() == 1, "which counts from there on");
        fails(StaleEntity.class, invoice.setPrice(3).save().thenCompose(saved -> invoice.setPrice(4).save()));
    }

    private static Invoice invoice(Customer customer, String number) {
        return new Invoice().setNumber(number).setCustomer(customer);
    }

    private static void hides(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            check(!String.valueOf(cause).contains(SECRET), "not in " + cause);
        }
    }

    private static void refuses(Runnable setter, String property) {
        try {
            setter.run();
        } catch (IllegalStateException expected) {
            check(expected.getMessage().contains("Invoice." + property), expected.getMessage());
            return;
        }
        throw new AssertionError(property + " is immutable");
    }

    private static <T extends Throwable> T fails(Class<T> type, CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException failure) {
            check(type.isInstance(failure.getCause()), "fails as expected: " + failure.getCause());
            return type.cast(failure.getCause());
        }
        throw new AssertionError("does not fail");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
