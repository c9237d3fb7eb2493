package dev.scaffold.user.session;

import org.jspecify.annotations.Nullable;

/** What would be generated for a note, as far as hooks concern it. */
abstract class NoteBase {

    protected @Nullable Long id;
    protected @Nullable String text;
    protected @Nullable String slug;

    public long getId() {
        if (id == null) throw new IllegalStateException("Note.id is there only after the first flush");
        return id;
    }

    public String getText() {
        if (text == null) throw new IllegalStateException("Note.text has not been set");
        return text;
    }

    public Note setText(String text) {
        this.text = text;
        return (Note) this;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public Note setSlug(@Nullable String slug) {
        this.slug = slug;
        return (Note) this;
    }
}
