package dev.scaffold.generator.support;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Column.Role;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas built by hand, for tests of what comes after linking. */
public final class TestSchemas {

    private TestSchemas() {}

    /** The smallest useful schema of the language's description. */
    public static Schema bookshop(Style style) {
        EnumType status = new EnumType(
                "Status",
                Optional.empty(),
                List.of(constant("draft"), constant("published"), constant("retired")),
                SourceSpan.NONE);
        Entity author = entity(
                "Author",
                "author",
                List.of(),
                List.of(),
                plain("name", new FieldType.Varchar(120)),
                field("email", new FieldType.Varchar(254), true, Optional.empty(), true),
                new Relation.ToMany("books", "Book", "author", Optional.empty(), SourceSpan.NONE));
        Entity book = entity(
                "Book",
                "book",
                List.of(new Index("ix_book_status_title", List.of("status", "title"), false)),
                List.of(),
                plain("title", new FieldType.Varchar(200)),
                field("isbn", new FieldType.Char(13), false, Optional.empty(), true),
                field(
                        "status",
                        new FieldType.Enumeration(status),
                        false,
                        Optional.of(new DefaultValue.Literal("draft")),
                        false),
                toOne("author", "Author"),
                new Relation.ManyToMany(
                        "tags",
                        "Tag",
                        true,
                        Optional.of("books"),
                        "book_tag",
                        "book_id",
                        "tag_id",
                        Optional.empty(),
                        SourceSpan.NONE),
                new Relation.ToMany("reviews", "Review", "book", Optional.empty(), SourceSpan.NONE));
        Entity tag = entity(
                "Tag",
                "tag",
                List.of(),
                List.of(),
                field("name", new FieldType.Varchar(40), false, Optional.empty(), true),
                new Relation.ManyToMany(
                        "books",
                        "Book",
                        false,
                        Optional.of("tags"),
                        "book_tag",
                        "tag_id",
                        "book_id",
                        Optional.empty(),
                        SourceSpan.NONE));
        Entity review = entity(
                "Review",
                "review",
                List.of(),
                List.of(new Check("ck_review_rating_range", "rating between 1 and 5")),
                toOne("book", "Book"),
                plain("rating", new FieldType.Whole(16)),
                field("body", new FieldType.Text(), true, Optional.empty(), false));
        Project project =
                new Project("bookshop", "com.example.bookshop", style, List.of(Database.SQLITE, Database.POSTGRESQL));
        return new Schema(project, List.of(status), List.of(author, book, tag, review));
    }

    /** What the bookshop lacks: a tree, two entities that refer to each other, an n-n relation seen from one side only. */
    public static Schema circles(Style style) {
        EnumType status = new EnumType(
                "Status", Optional.empty(), List.of(constant("draft"), constant("published")), SourceSpan.NONE);
        Entity author = entity(
                "Author",
                "author",
                List.of(),
                List.of(),
                plain("name", new FieldType.Varchar(120)),
                field("email", new FieldType.Varchar(254), true, Optional.empty(), true),
                optional("masterpiece", "Book"),
                optional("debut", "Book"),
                new Relation.ToMany("books", "Book", "author", Optional.empty(), SourceSpan.NONE));
        Entity book = entity(
                "Book",
                "book",
                List.of(),
                List.of(),
                plain("title", new FieldType.Varchar(200)),
                field(
                        "status",
                        new FieldType.Enumeration(status),
                        false,
                        Optional.of(new DefaultValue.Literal("draft")),
                        false),
                toOne("author", "Author"),
                optional("category", "Category"),
                many("tags", "Tag", true, Optional.of("books"), "book_tag", "book_id", "tag_id"),
                many("sequels", "Book", true, Optional.empty(), "book_sequels", "book_id", "sequel_id"),
                new Relation.ToMany("debutants", "Author", "debut", Optional.empty(), SourceSpan.NONE));
        Entity tag = entity(
                "Tag",
                "tag",
                List.of(),
                List.of(),
                field("name", new FieldType.Varchar(40), false, Optional.empty(), true),
                many("books", "Book", false, Optional.of("tags"), "book_tag", "tag_id", "book_id"));
        Entity category = entity(
                "Category",
                "category",
                List.of(),
                List.of(),
                plain("name", new FieldType.Varchar(60)),
                optional("parent", "Category"),
                new Relation.ToMany("children", "Category", "parent", Optional.empty(), SourceSpan.NONE));
        Entity shelf = new Entity(
                "Shelf",
                "shelf",
                Optional.empty(),
                List.of(
                        automatic("id", new FieldType.Whole(64), Role.KEY, Optional.empty()),
                        many("books", "Book", true, Optional.empty(), "shelf_books", "shelf_id", "book_id")),
                List.of(),
                List.of(),
                SourceSpan.NONE);
        Project project = new Project("circles", "sample", style, List.of(Database.SQLITE, Database.POSTGRESQL));
        return new Schema(project, List.of(status), List.of(author, book, tag, category, shelf));
    }

    private static Relation.ManyToMany many(
            String name,
            String target,
            boolean owner,
            Optional<String> inverse,
            String join,
            String source,
            String linked) {
        return new Relation.ManyToMany(
                name, target, owner, inverse, join, source, linked, Optional.empty(), SourceSpan.NONE);
    }

    private static EnumType.Constant constant(String name) {
        return new EnumType.Constant(name, name, Optional.empty());
    }

    private static Entity entity(
            String name, String table, List<Index> indexes, List<Check> checks, Member... members) {
        List<Member> all = new ArrayList<>();
        all.add(automatic("id", new FieldType.Whole(64), Role.KEY, Optional.empty()));
        all.addAll(List.of(members));
        all.add(automatic(
                "version", new FieldType.Whole(32), Role.VERSION, Optional.of(new DefaultValue.Literal("0"))));
        all.add(automatic("created_at", new FieldType.Instant(), Role.CREATED, Optional.of(new DefaultValue.Now())));
        all.add(automatic("updated_at", new FieldType.Instant(), Role.UPDATED, Optional.of(new DefaultValue.Now())));
        return new Entity(name, table, Optional.empty(), all, indexes, checks, SourceSpan.NONE);
    }

    private static Field automatic(String name, FieldType type, Role role, Optional<DefaultValue> value) {
        return new Field(
                name, new Column(name, type, false, value, false, false, role, Optional.empty()), SourceSpan.NONE);
    }

    private static Field plain(String name, FieldType type) {
        return field(name, type, false, Optional.empty(), false);
    }

    private static Field field(
            String name, FieldType type, boolean nullable, Optional<DefaultValue> value, boolean unique) {
        Column column = new Column(name, type, nullable, value, unique, false, Role.PLAIN, Optional.empty());
        return new Field(name, column, SourceSpan.NONE);
    }

    private static Relation.ToOne toOne(String name, String target) {
        return toOne(name, target, false, Relation.OnDelete.RESTRICT);
    }

    private static Relation.ToOne optional(String name, String target) {
        return toOne(name, target, true, Relation.OnDelete.SET_NULL);
    }

    private static Relation.ToOne toOne(String name, String target, boolean nullable, Relation.OnDelete onDelete) {
        Column column = new Column(
                name + "_id",
                new FieldType.Whole(64),
                nullable,
                Optional.empty(),
                false,
                true,
                Role.REFERENCE,
                Optional.empty());
        return new Relation.ToOne(name, target, column, onDelete, Optional.empty(), SourceSpan.NONE);
    }
}
