package dev.scaffold.user.record;

import dev.scaffold.runtime.activerecord.LoadHook;
import dev.scaffold.runtime.activerecord.WriteHooks;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A note. Scaffold made this file once; it is yours. */
public class Note extends NoteBase implements WriteHooks, LoadHook {

    private int words;

    @Override
    public CompletionStage<?> beforeInsert(Transaction tx) {
        setSlug(slug(getText()));
        return log(tx, "insert " + getText());
    }

    @Override
    public CompletionStage<?> afterInsert(Transaction tx) {
        return log(tx, "inserted " + getId());
    }

    @Override
    public CompletionStage<?> beforeUpdate(Transaction tx) {
        setSlug(slug(getText()));
        return log(tx, "update " + getText());
    }

    @Override
    public CompletionStage<?> afterUpdate(Transaction tx) {
        return log(tx, "updated " + getId());
    }

    @Override
    public CompletionStage<?> beforeDelete(Transaction tx) {
        if (getText().startsWith("keep")) throw new IllegalStateException("this note is to be kept");
        return log(tx, "delete " + getText());
    }

    @Override
    public CompletionStage<?> afterDelete(Transaction tx) {
        return log(tx, "deleted");
    }

    @Override
    public void afterLoad() {
        words = getText().split(" ").length;
    }

    int words() {
        return words;
    }

    private CompletionStage<?> log(Transaction tx, String what) {
        if (getText().equals("save again") && what.startsWith("insert ")) return save(tx);
        if (getText().equals("fail after") && what.startsWith("inserted")) {
            return CompletableFuture.failedFuture(new IllegalStateException("not logged"));
        }
        return tx.execute(Statement.write("insert into log (what) values ($1)", what));
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
