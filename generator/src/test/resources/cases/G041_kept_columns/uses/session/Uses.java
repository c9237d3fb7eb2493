package com.example.cases;

import static com.example.cases.tables.Tables.INVOICE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.StaleEntity;
import com.example.cases.runtime.error.ValidationFailed;
import com.example.cases.runtime.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What the database computes comes back with each flush; what is fixed stays. */
public final class Uses {

    private static final String SECRET = "hunter2-hunter2";

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            computed(engine, sessions.open());
            immutable(sessions.open());
            secret(sessions);
            versions(engine, sessions);
        }
    }

    private static void computed(Engine engine, Session session) {
        Customer customer = session.add(new Customer().setName("Shevek"));
        Invoice invoice = session.add(invoice(customer, "1").setPrice(3).setQty((short) 4));
        Invoice other = session.add(invoice(customer, "2").setPrice(5).setCode("MINE"));
        session.flush().join();
        check(invoice.getTotal() == 12 && other.getTotal() == 5, "computed at the insert");
        check(invoice.getSize() == Size.SMALL && invoice.getRemark() == null, "and all of it");
        check(invoice.getCode().equals("NEW") && "none".equals(invoice.getTag()), "defaults of the database");
        check(other.getCode().equals("MINE"), "a value that is set wins");
        long before = engine.statements();
        session.flush().join();
        check(engine.statements() == before, "reading back is no change");
        invoice.setQty((short) 10).setNote("soon").setTag(null);
        session.flush().join();
        check(invoice.getTotal() == 30 && invoice.getSize() == Size.LARGE, "computed at the update");
        check("SOON".equals(invoice.getRemark()) && invoice.getTag() == null, "and null is a value, too");
        Invoice read = session.select(Invoice.class)
                .where(INVOICE.TOTAL.eq(30L), INVOICE.SIZE.eq(Size.LARGE))
                .one()
                .join();
        check(read == invoice, "and found by it");
        try {
            new Invoice().getTotal();
            throw new AssertionError("nothing is computed yet");
        } catch (IllegalStateException expected) {
            check(expected.getMessage().contains("total"), expected.getMessage());
        }
    }

    private static void immutable(Session session) {
        Invoice invoice = session.select(Invoice.class).where(INVOICE.NUMBER.eq("1")).one().join();
        Customer other = session.add(new Customer().setName("Takver"));
        invoice.setNumber("1b").setCustomer(other);
        ValidationFailed refused = fails(ValidationFailed.class, session.flush());
        check(
                refused.violations().stream().map(one -> one.property()).toList().equals(List.of("number", "customer")),
                "both are named: " + refused.getMessage());
        check(session.client().execute(Statement.read("select 1 from invoice where number = '1b'"))
                .join().rows().isEmpty(), "and nothing was sent");
    }

    private static void secret(SessionFactory sessions) {
        Session session = sessions.open();
        Customer customer = session.select(Customer.class).first().join().orElseThrow();
        Invoice invoice = session.add(invoice(customer, "6").setPrice(1).setToken(SECRET));
        session.flush().join();
        check(!invoice.toString().contains(SECRET), "not in toString");
        session.add(invoice(customer, "7").setPrice(1).setToken(SECRET));
        ConstraintViolation twice = fails(ConstraintViolation.class, session.flush());
        hides(twice);
        check(twice.properties().equals(List.of("token")), "though the field is named");
        Session next = sessions.open();
        Customer same = next.get(Customer.class, customer.getId()).join();
        next.add(invoice(same, "8").setPrice(1).setToken(SECRET.repeat(9)));
        hides(fails(RuntimeException.class, next.flush()));
    }

    private static void versions(Engine engine, SessionFactory sessions) {
        Session session = sessions.open();
        Customer customer = session.select(Customer.class).first().join().orElseThrow();
        Invoice invoice = session.add(invoice(customer, "9").setPrice(1));
        session.flush().join();
        check(invoice.getRevision() == 0 && invoice.getTouched().equals(invoice.getOpened()), "kept by the runtime");
        engine.execute(Statement.write("update invoice set revision = null, opened = null where number = '9'"))
                .join();
        Session next = sessions.open();
        Invoice imported = next.select(Invoice.class).where(INVOICE.NUMBER.eq("9")).one().join();
        check(imported.getRevision() == null && imported.getOpened() == null, "others write rows, too");
        imported.setPrice(2);
        next.flush().join();
        check(imported.getRevision() == 1, "which counts from there on");
        invoice.setPrice(3);
        fails(StaleEntity.class, session.flush());
    }

    private static Invoice invoice(Customer customer, String number) {
        return new Invoice().setNumber(number).setCustomer(customer);
    }

    private static void hides(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            check(!String.valueOf(cause).contains(SECRET), "not in " + cause);
        }
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
