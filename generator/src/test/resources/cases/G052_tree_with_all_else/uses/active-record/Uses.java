package com.example.cases;

import static com.example.cases.tables.Tables.ASSET;
import static com.example.cases.tables.Tables.HOUSE;
import static com.example.cases.tables.Tables.OWNER;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ValidationFailed;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Soft delete, values and limits reach every entity of a tree, whichever class they are declared in. */
public final class Uses {

    private final Engine engine;

    private Uses(Engine engine) {
        this.engine = engine;
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            Owner owner = new Owner().setName("Ada").save(engine).join();
            House house = new House()
                    .setLabel("Villa")
                    .setSerial("H1")
                    .setPrice(new Money(900, "EUR"))
                    .setOwner(owner)
                    .setRooms(7)
                    .setCity("Linz")
                    .setLandlord(owner)
                    .save(engine)
                    .join();
            Castle castle = new Castle()
                    .setLabel("Keep")
                    .setSerial("C1")
                    .setPrice(new Money(5, "EUR"))
                    .setRent(new Money(1, "USD"))
                    .setOwner(owner)
                    .setRooms(50)
                    .setCity("Graz")
                    .save(engine)
                    .join();
            check(house.getSize() == 5, "what the database computes is read back, also for a child");
            uses.readsWhatEachClassDeclares(castle);
            uses.holdsEachClassToItsLimits(castle);
            uses.marksAndRestores(owner, house);
            uses.deletesForGood(castle);
        }
    }

    private void readsWhatEachClassDeclares(Castle castle) {
        Castle read = (Castle) AssetManagerBase.objects(engine).get(castle.getId()).join();
        check(read.getPrice().equals(new Money(5, "EUR")), "the root's value");
        check(read.getRent().equals(new Money(1, "USD")), "the parent's value");
        check(read.getTowers() == 4 && read.getGenre() == Genre.CRIME && read.isMoat(), "its own defaults");
    }

    private void holdsEachClassToItsLimits(Castle castle) {
        Castle read = Castle.objects(engine).get(castle.getId()).join();
        read.setScore((short) 101).setRooms(0).setLabel("4").setPrice(new Money(-1, "EUR"));
        ValidationFailed failed = failure(ValidationFailed.class, () -> read.save(engine).join());
        check(
                failed.violations().stream().map(one -> one.property()).toList().equals(List.of("price.amount", "score", "label", "rooms")),
                "all at once, from the root down: " + failed.violations());
        try {
            read.setSerial("C2");
            throw new AssertionError("it is immutable");
        } catch (IllegalStateException refused) {
            check(refused.getMessage().startsWith("Castle.serial is immutable"), refused.getMessage());
        }
    }

    private void marksAndRestores(Owner owner, House house) {
        house.delete(engine).join();

        check(AssetManager.objects(engine).find(house.getId()).join().isEmpty(), "not found as an asset");
        check(HouseManager.objects(engine).find(house.getId()).join().isEmpty(), "nor as a house");
        check(HouseManager.objects(engine).filter(HOUSE.CITY.eq("Linz")).count().join() == 0, "nor counted");
        check(HouseManager.objects(engine).withDeleted().count().join() == 2, "with those that are deleted");
        check(owner.using(engine).houses().count().join() == 0, "nor related");
        Asset marked = AssetManager.objects(engine).onlyDeleted().get().join();
        check(marked.getClass() == House.class, "as what it is");
        check(Owner.objects(engine).filter(OWNER.houses().any()).count().join() == 0, "no house lives");
        check(Owner.objects(engine).filter(OWNER.assets().any()).count().join() == 1, "but the castle is an asset");
        House restored = house.restore(engine).join();
        check(restored == house && HouseManager.objects(engine).find(house.getId()).join().isPresent(), "restored");
    }

    private void deletesForGood(Castle castle) {
        castle.hardDelete(engine).join();
        check(AssetManager.objects(engine).withDeleted().filter(ASSET.SERIAL.eq("C1")).count().join() == 0, "gone");
        check(HouseManager.objects(engine).withDeleted().count().join() == 1, "from each table");
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
