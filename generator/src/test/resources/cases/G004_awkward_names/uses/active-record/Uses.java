package com.example.cases;

import static com.example.cases.tables.Tables.SELF;
import static com.example.cases.tables.Tables.TABLE;

import com.example.cases.runtime.engine.Engine;
import java.util.List;

/** What a user writes where names are as they happen to be. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            rowsOfTables();
            selves();
            links();
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void rowsOfTables() {
        Table table = new Table().setTable("oak").setGroup("g").save().join();
        Row row = table.rows()
                .create(made -> made.setRow("one").setColumns("c").setCondition(Condition.NULL))
                .join();
        table.setRow(row).setOrder(2).save().join();
        Table read = Table.objects()
                .withRow()
                .withRows(rows -> rows.withTable())
                .orderBy(TABLE.ORDER.desc(), TABLE.GROUP.asc())
                .get(TABLE.TABLE_.eq("oak").and(TABLE.FIELD.eq(Field.B)))
                .join();
        check(read.getRows().equals(List.of(row)) && row.equals(read.getRow()), "its rows, and the one it names");
        check(read.getRows().get(0).getCondition() == Condition.NULL, "a constant called NULL");
        check(Field.B.value().equals("'quoted' \"twice\" \\ $L %s"), "a value of quotes");
    }

    private static void selves() {
        Self first = new Self().save().join();
        Self second = new Self().setSelf(first).setClass(first).setGet(first).setSave(first).setToString(first).save().join();
        check(first.selves().list().join().equals(List.of(second)), "who has it for self");
        check(first.classes().list().join().equals(List.of(second)), "who has it for class");
        second.friends().add(first, second).join();
        Self read = Self.objects()
                .withFriends(friends -> friends.orderBy(SELF.ID.asc()))
                .get(SELF.ID.eq(second.getId()))
                .join();
        check(read.getFriends().equals(List.of(first, second)), "a friend of its own");
        check(read.save_().join().equals(first) && read.toString_().join().equals(first), "with an underscore");
        check(read.save().join() == read, "and without, it saves");
    }

    private static void links() {
        Page page = new Page().setRelation(new Relation().save().join()).save().join();
        Transaction user = new Transaction()
                .setName("n")
                .setAlias("a")
                .setFields("f")
                .setPrimaryKey(1)
                .setSchema("s")
                .setAs("as")
                .setType("t")
                .save()
                .join();
        page.transactions().add(user).join();
        Entry entry = new Entry().setSelect("s").setFrom("f").setWhere("w").setKey(user).save().join();
        check(user.keys().list().join().equals(List.of(entry)), "its keys");
        check(user.pages().list().join().equals(List.of(page)), "its pages");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
