package dev.scaffold.user.session;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.mapping.ColumnInfo;
import dev.scaffold.runtime.mapping.TableInfo;
import dev.scaffold.runtime.session.Mapper;
import dev.scaffold.runtime.session.SessionFactoryBase;
import dev.scaffold.runtime.session.ToManyRelation;
import dev.scaffold.runtime.session.ToOneRelation;
import java.util.List;
import java.util.Locale;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What would be generated as the session factory and the mappers of notes and audits. */
final class Notebook extends SessionFactoryBase {

    private Notebook(Engine engine) {
        super(engine, List.of(new NoteMapper(), new AuditMapper()));
    }

    static Notebook of(Engine engine) {
        return new Notebook(engine);
    }

    /** Without relations. */
    private abstract static class Plain<E> extends Mapper<E, Long> {

        Plain(TableInfo info) {
            super(info);
        }

        @Override
        public Class<Long> keyType() {
            return Long.class;
        }

        @Override
        public @Nullable Long key(Row row, int at) {
            return row.getLong(at);
        }

        @Override
        public Table<?> table() {
            return DSL.table(info().entity().toLowerCase(Locale.ROOT));
        }

        @Override
        public List<ToOneRelation<E, ?>> toOnes() {
            return List.of();
        }

        @Override
        public List<ToManyRelation<E, ?>> toManys() {
            return List.of();
        }
    }

    private static final class NoteMapper extends Plain<Note> {

        NoteMapper() {
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
            entity.id = row.getLong(at);
            entity.text = row.getString(at + 1);
            entity.slug = row.getString(at + 2);
        }

        @Override
        public @Nullable Object value(Note entity, int column) {
            return column == 0 ? entity.id : column == 1 ? entity.text : entity.slug;
        }

        @Override
        public void assign(Note entity, int column, @Nullable Object value) {
            entity.id = (Long) value;
        }
    }

    private static final class AuditMapper extends Plain<Audit> {

        AuditMapper() {
            super(new TableInfo(
                    "Audit",
                    "audit",
                    List.of(
                            ColumnInfo.automatic("id", "id", ColumnInfo.Role.KEY),
                            ColumnInfo.text("what", "what", false, 0, 80)),
                    List.of()));
        }

        @Override
        public Class<Audit> type() {
            return Audit.class;
        }

        @Override
        public Audit create() {
            return new Audit();
        }

        @Override
        public void read(Audit entity, Row row, int at) {
            entity.id = row.getLong(at);
            entity.what = row.getString(at + 1);
        }

        @Override
        public @Nullable Object value(Audit entity, int column) {
            return column == 0 ? entity.id : entity.what;
        }

        @Override
        public void assign(Audit entity, int column, @Nullable Object value) {
            entity.id = (Long) value;
        }
    }
}
