package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.SELF;
import static com.example.cases.tables.Tables.TABLE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.session.Session;
import java.util.List;

/** What a user writes where names are as they happen to be. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            rowsOfTables(sessions);
            selves(sessions);
            links(sessions);
        }
    }

    private static void rowsOfTables(SessionFactory sessions) {
        Session session = sessions.open();
        Table table = session.add(new Table().setTable("oak").setGroup("g").setOrder(2));
        Row row = new Row().setRow("one").setColumns("c").setCondition(Condition.NULL);
        table.getRows().add(row);
        table.setRow(row);
        session.flush().join();
        Table read = sessions.open()
                .select(Table.class)
                .where(TABLE.TABLE_.eq("oak").and(TABLE.FIELD.eq(Field.B)))
                .options(joined(TablePaths.ROW), selectIn(TablePaths.ROWS))
                .orderBy(TABLE.ORDER.desc(), TABLE.GROUP.asc())
                .one()
                .join();
        check(read.getRows().size() == 1 && read.getRows().get(0) == read.getRow(), "its rows, and the one it names");
        check(read.getRows().get(0).getCondition() == Condition.NULL, "a constant called NULL");
        check(Field.B.value().equals("'quoted' \"twice\" \\ $L %s"), "a value of quotes");
    }

    private static void selves(SessionFactory sessions) {
        Session session = sessions.open();
        Self first = session.add(new Self());
        Self second = new Self().setSelf(first).setClass(first).setGet(first).setSave(first).setToString(first);
        second.getFriends().addAll(List.of(first, second));
        check(first.getSelves().get(0) == second && first.getClasses().get(0) == second, "in step");
        session.flush().join();
        Self read = sessions.open()
                .select(Self.class)
                .where(SELF.self().ID.eq(first.getId()))
                .options(selectIn(SelfPaths.FRIENDS).orderBy(SELF.ID.asc()), joined(SelfPaths.SAVE))
                .one()
                .join();
        check(read.getFriends().get(1) == read, "a friend of its own");
        check(read.getSave() == read.getFriends().get(0), "one row is one object");
    }

    private static void links(SessionFactory sessions) {
        Session session = sessions.open();
        Transaction user = session.add(new Transaction()
                .setName("n")
                .setAlias("a")
                .setFields("f")
                .setPrimaryKey(1)
                .setSchema("s")
                .setAs("as")
                .setType("t"));
        user.getPages().add(new Page().setRelation(new Relation()));
        user.getKeys().add(new Entry().setSelect("s").setFrom("f").setWhere("w"));
        session.flush().join();
        check(session.select(Page.class).count().join() == 1, "its page");
        check(session.select(Entry.class).one().join().getKey() == user, "its key");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
