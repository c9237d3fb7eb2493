package dev.scaffold.user.record;

import dev.scaffold.runtime.activerecord.ActiveRecord;
import dev.scaffold.runtime.activerecord.Manager;
import dev.scaffold.runtime.activerecord.QuerySet;
import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.mapping.ColumnInfo;
import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.TableInfo;
import dev.scaffold.runtime.query.Selection;
import java.util.List;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What would be generated for a note, as far as hooks concern it. */
abstract class NoteBase extends ActiveRecord<Note, Long> {

    private @Nullable Long id;
    private @Nullable String text;
    private @Nullable String slug;

    NoteBase() {
        super(NoteMapping.INSTANCE);
    }

    static NoteManager objects(Client client) {
        return new NoteManager(client);
    }

    public long getId() {
        return required(0, id);
    }

    public String getText() {
        return required(1, text);
    }

    public Note setText(String text) {
        this.text = changed(1, this.text, text);
        return self();
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public Note setSlug(@Nullable String slug) {
        this.slug = changed(2, this.slug, slug);
        return self();
    }

    static final class NoteManager extends Manager<Note, Long, NoteQuerySet> {

        NoteManager(Client client) {
            super(client, NoteMapping.INSTANCE, NoteQuerySet::new);
        }
    }

    static final class NoteQuerySet extends QuerySet<Note, Long, NoteQuerySet> {

        NoteQuerySet(Client client, Selection<Note> selection) {
            super(client, selection, NoteQuerySet::new);
        }
    }

    private static final class NoteMapping extends Mapping<Note, Long> {

        static final NoteMapping INSTANCE = new NoteMapping();

        NoteMapping() {
            super(new TableInfo(
                    "Note",
                    "note",
                    List.of(
                            ColumnInfo.automatic("id", "id", ColumnInfo.Role.KEY),
                            ColumnInfo.text("text", "text", false, 0, 40),
                            ColumnInfo.text("slug", "slug", true, 0, 40)),
                    List.of()));
        }

        @Override
        public Class<Note> type() {
            return Note.class;
        }

        @Override
        public Note create() {
            return new Note();
        }

        @Override
        public void read(Note entity, Row row, int at) {
            NoteBase base = entity;
            base.id = row.getLong(at);
            base.text = row.getString(at + 1);
            base.slug = row.getString(at + 2);
        }

        @Override
        public @Nullable Object value(Note entity, int column) {
            NoteBase base = entity;
            return column == 0 ? base.id : column == 1 ? base.text : base.slug;
        }

        @Override
        public void assign(Note entity, int column, @Nullable Object value) {
            NoteBase base = entity;
            base.id = (Long) value;
        }

        @Override
        public @Nullable Long key(Row row, int at) {
            return row.getLong(at);
        }

        @Override
        public Table<?> table() {
            return DSL.table("note");
        }
    }
}
