package dev.scaffold.generator.support;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Column.Role;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names that mean something to Java or to the runtime, and words that would end a comment. */
public final class AwkwardSchema {

    private static final String HOSTILE = "*/ static { System.exit(1); } /* \\u002a\\u002f {@code </script> $L @see";

    private AwkwardSchema() {}

    public static Schema of(Style style) {
        return new Schema(
                new Project("awkward", "com.example.awkward", style, List.of(Database.SQLITE)),
                List.of(),
                List.of(
                        entity(
                                "Row",
                                field(
                                        "class",
                                        new FieldType.Text(),
                                        Optional.of(new DefaultValue.Literal("\"; \\ \n $L"))),
                                field("new", new FieldType.Bool(), Optional.of(new DefaultValue.Literal("true"))),
                                field("base", new FieldType.Whole(16), Optional.of(new DefaultValue.Literal("1"))),
                                field(
                                        "value",
                                        new FieldType.Decimal(10, 2),
                                        Optional.of(new DefaultValue.Literal("1.50"))),
                                field("column", new FieldType.Instant(), Optional.of(new DefaultValue.Now())),
                                field("at", new FieldType.Date(), Optional.of(new DefaultValue.Now())),
                                field("row", new FieldType.Uuid(), Optional.empty()),
                                field("hash_code", new FieldType.Double(), Optional.of(new DefaultValue.Literal("1"))),
                                toOne("mapping", "Client"),
                                toOne("save", "Client"),
                                toOne("fields", "Row"),
                                toMany("self", "Row", "fields")),
                        entity(
                                "Client",
                                field("client", new FieldType.Char(1), Optional.empty()),
                                field("querySet", new FieldType.Whole(64), Optional.of(new DefaultValue.Literal("5"))),
                                toMany("objects", "Row", "mapping"),
                                toMany("default", "Row", "save"))));
    }

    private static Entity entity(String name, Member... members) {
        List<Member> all = new ArrayList<>();
        all.add(new Field("id", column("id", new FieldType.Whole(64), Optional.empty(), Role.KEY), SourceSpan.NONE));
        all.addAll(List.of(members));
        return new Entity(
                name, name.toLowerCase(Locale.ROOT), Optional.of(HOSTILE), all, List.of(), List.of(), SourceSpan.NONE);
    }

    private static Field field(String name, FieldType type, Optional<DefaultValue> initial) {
        return new Field(name, column(name.toLowerCase(Locale.ROOT), type, initial, Role.PLAIN), SourceSpan.NONE);
    }

    private static Relation.ToOne toOne(String name, String target) {
        Column column = column(name + "_id", new FieldType.Whole(64), Optional.empty(), Role.REFERENCE);
        return new Relation.ToOne(
                name, target, column, Relation.OnDelete.RESTRICT, Optional.of(HOSTILE), SourceSpan.NONE);
    }

    private static Relation.ToMany toMany(String name, String target, String inverse) {
        return new Relation.ToMany(name, target, inverse, Optional.of(HOSTILE), SourceSpan.NONE);
    }

    private static Column column(String name, FieldType type, Optional<DefaultValue> initial, Role role) {
        return new Column(name, type, false, initial, false, false, role, Optional.of(HOSTILE));
    }
}
