package com.example.cases;

import static com.example.cases.tables.Tables.SHOP;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.session.Session;
import java.util.List;

/** Code over all that is audited. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Session session = SessionFactory.of(engine).open();
            Shop shop = new Shop().setOpen(true).setLatitude(51.5).setApprover(new Person().setName("Ann"));
            Depot depot = new Depot().setSize(3);
            for (Audited audited : List.of(shop, depot)) sign(audited, "ann");
            session.add(shop);
            session.add(depot);
            session.flush().join();
            check(session.select(Shop.class).where(SHOP.CREATED_BY.eq("ann")).one().join() == shop, "by its column");
            check(shop instanceof Located located && located.isPublic() && located.getLatitude() == 51.5, "located");
            check(depot.getVersion() == 0, "the entity's own word counts");
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
