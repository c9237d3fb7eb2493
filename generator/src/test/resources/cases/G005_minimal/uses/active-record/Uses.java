package com.example.cases;

import static com.example.cases.tables.Tables.ROOT;
import static com.example.cases.tables.Tables.WORD;

import com.example.cases.runtime.engine.Engine;
import java.util.List;

/** Rows of one value, and rows of none. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            oneValue(engine);
            noValue();
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void oneValue(Engine engine) {
        Word word = new Word().setText("first").save().join();
        long before = engine.statements();
        word.save().join();
        check(engine.statements() == before, "nothing changed, nothing sent");
        word.setText("last").save().join();
        // Without a version the last one to write wins.
        Word.objects().get(word.getId()).join().setText("very last").save().join();
        word.setText("the very last").save().join();
        check(Word.objects().get(WORD.TEXT.startsWith("the")).join().equals(word), "the last one won");
        word.delete().join();
        check(!Word.objects().exists().join(), "gone");
    }

    private static void noValue() {
        Root root = new Root().save().join();
        List<Root> more = Root.objects().createAll(List.of(new Root(), new Root())).join();
        check(more.get(1).getId() > more.get(0).getId(), "keys are all they have");
        root.save().join();
        root.friends().addAll(more).join();
        Leaf leaf = root.leaves().create(made -> {}).join();
        check(leaf.getCreatedAt().equals(leaf.refresh().join().getCreatedAt()), "when it was made, to the microsecond");
        Root read = Root.objects().withFriends().withLeaves().get(ROOT.leaves().any()).join();
        check(read.equals(root) && read.getFriends().size() == 2, "with its friends");
        check(read.getLeaves().equals(List.of(leaf)), "and its leaf");
        leaf.setRoot(null).save().join();
        root.delete().join();
        check(Root.objects().count().join() == 2, "the others stay");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
