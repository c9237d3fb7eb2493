package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.ROOT;
import static com.example.cases.tables.Tables.WORD;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.session.Session;

/** Rows of one value, and rows of none. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            oneValue(engine, sessions);
            noValue(sessions);
        }
    }

    private static void oneValue(Engine engine, SessionFactory sessions) {
        Session session = sessions.open();
        Word word = session.add(new Word().setText("first"));
        session.flush().join();
        long before = engine.statements();
        session.flush().join();
        check(engine.statements() == before, "nothing changed, nothing sent");
        // Without a version the last one to write wins.
        sessions.transaction(other ->
                        other.get(Word.class, word.getId()).thenAccept(same -> same.setText("very last")))
                .join();
        word.setText("the very last");
        session.flush().join();
        check(session.select(Word.class).where(WORD.TEXT.startsWith("the")).one().join() == word, "the last one won");
        session.delete(word);
        session.flush().join();
        check(!session.select(Word.class).exists().join(), "gone");
    }

    private static void noValue(SessionFactory sessions) {
        Root root = new Root();
        root.getFriends().add(new Root());
        root.getFriends().add(new Root());
        root.getLeaves().add(new Leaf());
        sessions.transaction(session -> {
                    session.add(root);
                    return session.flush();
                })
                .join();
        Session session = sessions.open();
        Root read = session.select(Root.class)
                .where(ROOT.leaves().any())
                .options(selectIn(RootPaths.FRIENDS), selectIn(RootPaths.LEAVES))
                .one()
                .join();
        check(read.getId() == root.getId() && read.getFriends().size() == 2, "with its friends");
        Leaf leaf = read.getLeaves().get(0);
        check(
                leaf.getCreatedAt().equals(root.getLeaves().get(0).getCreatedAt()),
                "when it was made, to the microsecond");
        leaf.setRoot(null);
        session.delete(read);
        session.flush().join();
        check(session.select(Root.class).count().join() == 2, "the others stay");
        check(session.select(Leaf.class).count().join() == 1, "so does what let go of it");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
