package com.example.cases;

import static com.example.cases.tables.Tables.ASSET;
import static com.example.cases.tables.Tables.HOUSE;
import static com.example.cases.tables.Tables.OWNER;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ValidationFailed;
import com.example.cases.runtime.session.Session;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Soft delete, values and limits reach every entity of a tree, whichever class they are declared in. */
public final class Uses {

    private final Engine engine;
    private final SessionFactory sessions;
    private final Owner owner = new Owner().setName("Ada");
    private final House house = new House()
            .setLabel("Villa")
            .setSerial("H1")
            .setPrice(new Money(900, "EUR"))
            .setOwner(owner)
            .setRooms(7)
            .setCity("Linz")
            .setLandlord(owner);
    private final Castle castle = new Castle()
            .setLabel("Keep")
            .setSerial("C1")
            .setPrice(new Money(5, "EUR"))
            .setRent(new Money(1, "USD"))
            .setOwner(owner)
            .setRooms(50)
            .setCity("Graz");

    private Uses(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine);
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            uses.storesWhatEachClassDeclares();
            uses.holdsEachClassToItsLimits();
            uses.marksAndRestores();
            uses.deletesForGood();
        }
    }

    private void storesWhatEachClassDeclares() {
        sessions.transaction(session -> {
                    session.add(owner);
                    return session.flush();
                })
                .join();
        check(house.getSize() == 5, "what the database computes is read back, also for a child");
        Castle read = (Castle) sessions.open().get(Asset.class, castle.getId()).join();
        check(read.getPrice().equals(new Money(5, "EUR")), "the root's value");
        check(read.getRent().equals(new Money(1, "USD")), "the parent's value");
        check(read.getTowers() == 4 && read.getGenre() == Genre.CRIME && read.isMoat(), "its own defaults");
        House other = (House) sessions.open().get(Asset.class, house.getId()).join();
        check(other.getRent() == null, "no rent");
    }

    private void holdsEachClassToItsLimits() {
        Session session = sessions.open();
        Castle read = session.get(Castle.class, castle.getId()).join();
        read.setScore((short) 101).setRooms(0).setLabel("4");
        read.setPrice(new Money(-1, "EUR"));
        ValidationFailed failed = failure(ValidationFailed.class, () -> session.flush().join());
        check(
                failed.violations().stream().map(one -> one.property()).toList().equals(List.of("price.amount", "score", "label", "rooms")),
                "all at once, from the root down: " + failed.violations());
        Session another = sessions.open();
        another.get(Castle.class, castle.getId()).join().setSerial("C2");
        failure(ValidationFailed.class, () -> another.flush().join());
    }

    private void marksAndRestores() {
        Session session = sessions.open();
        House read = session.get(House.class, house.getId()).join();
        session.delete(read);
        session.flush().join();

        check(sessions.open().find(Asset.class, house.getId()).join().isEmpty(), "not found as an asset");
        check(sessions.open().find(House.class, house.getId()).join().isEmpty(), "nor as a house");
        check(sessions.open().select(House.class).where(HOUSE.CITY.eq("Linz")).count().join() == 0, "nor counted");
        check(sessions.open().select(House.class).withDeleted().count().join() == 2, "with those that are deleted");
        Session again = sessions.open();
        Asset marked = again.select(Asset.class).onlyDeleted().one().join();
        check(marked.getClass() == House.class, "as what it is");
        check(
                sessions.open().select(Owner.class).where(OWNER.houses().any()).count().join() == 0,
                "no house lives whose landlord that is");
        check(
                sessions.open().select(Owner.class).where(OWNER.assets().any()).count().join() == 1,
                "but the castle is an asset");
        again.restore(marked);
        again.flush().join();
        check(sessions.open().find(House.class, house.getId()).join().isPresent(), "restored");
    }

    private void deletesForGood() {
        Session session = sessions.open();
        session.hardDelete(session.get(Castle.class, castle.getId()).join());
        session.flush().join();
        check(sessions.open().select(Asset.class).withDeleted().where(ASSET.SERIAL.eq("C1")).count().join() == 0, "gone");
        check(sessions.open().select(House.class).withDeleted().count().join() == 1, "from each table");
    }

    private static <T extends Throwable> T failure(Class<T> type, Runnable call) {
        try {
            call.run();
        } catch (CompletionException failed) {
            if (type.isInstance(failed.getCause())) return type.cast(failed.getCause());
            throw failed;
        }
        throw new AssertionError("nothing failed");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
