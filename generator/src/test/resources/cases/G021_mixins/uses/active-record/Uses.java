package com.example.cases;

import static com.example.cases.tables.Tables.SHOP;

import com.example.cases.runtime.engine.Engine;
import java.util.List;

/** Code over all that is audited. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            Person ann = new Person().setName("Ann").save().join();
            Shop shop = new Shop().setOpen(true).setLatitude(51.5).setApprover(ann);
            Depot depot = new Depot().setSize(3);
            for (Audited audited : List.of(shop, depot)) sign(audited, "ann");
            shop.save().join();
            depot.save().join();
            check(Shop.objects().filter(SHOP.CREATED_BY.eq("ann")).get().join().equals(shop), "by its column");
            check(shop instanceof Located located && located.isPublic() && located.getLatitude() == 51.5, "located");
            check(depot.getVersion() == 0, "the entity's own word counts");
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void sign(Audited audited, String who) {
        Named named = audited.setCreatedBy(who).setUpdatedBy(null);
        named.setName(audited.getClass().getSimpleName());
        check(audited.getCreatedBy().equals(who) && audited.getUpdatedBy() == null, "signed");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
