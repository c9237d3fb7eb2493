package dev.scaffold.user.session;

import dev.scaffold.runtime.session.hook.LoadHook;
import dev.scaffold.runtime.session.hook.WriteHooks;
import java.util.Locale;

/** Scaffold made this file once: it is yours. */
public class Note extends NoteBase implements WriteHooks, LoadHook {

    private int words;

    @Override
    public void beforeInsert() {
        setSlug(slug(getText()));
    }

    @Override
    public void beforeUpdate() {
        setSlug(slug(getText()));
    }

    @Override
    public void beforeDelete() {
        if (getText().startsWith("keep")) throw new IllegalStateException("this note is to be kept");
    }

    @Override
    public void afterLoad() {
        words = getText().split(" ").length;
    }

    int words() {
        return words;
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
