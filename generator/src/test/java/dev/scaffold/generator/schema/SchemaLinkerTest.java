package dev.scaffold.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.project.StarterSchema;
import dev.scaffold.generator.support.SchemaPrinter;
import dev.scaffold.generator.support.Schemas;
import dev.scaffold.generator.support.TestSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaLinkerTest {

    /** The smallest useful schema of the language's description. */
    static final String SMALLEST = """
            scaffold: 1
            enums:
              Status: [draft, published, retired]
            entities:
              Author:
                fields:
                  name: string(120)
                  email: string(254)? unique
                  books: Book.author[]
              Book:
                fields:
                  title: string(200)
                  isbn: char(13) unique
                  status: Status = draft
                  author: Author
                  tags: Tag[]
                  reviews: Review.book[]
                indexes:
                  - status, title
              Tag:
                fields:
                  name: string(40) unique
                  books: Book.tags[]
              Review:
                fields:
                  book: Book
                  rating: short
                  body: text?
                checks:
                  rating_range: rating between 1 and 5
            """;

    private static final SchemaDefaults BOOKSHOP = new SchemaDefaults(
            "bookshop", Optional.empty(), Optional.of(Style.SESSION), List.of(Database.SQLITE, Database.POSTGRESQL));

    @Test
    void theSmallestSchemaMeansTheModelThatTheOtherStagesAreTestedWith() {
        Schema linked = Schemas.valid(SMALLEST, BOOKSHOP);

        assertThat(SchemaPrinter.print(linked)).isEqualTo(SchemaPrinter.print(TestSchemas.bookshop(Style.SESSION)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"library-session", "library-active-record"})
    void theExamplesMeanOneModel(String name) throws IOException {
        Path expected = Path.of("src/test/resources/linked/library.txt");
        String text = Files.readString(Path.of("../examples").resolve(name).resolve("schema.yaml"));

        String printed = SchemaPrinter.print(Schemas.valid(text, SchemaDefaults.of("anything")));
        String entities = printed.substring(printed.indexOf('\n') + 1);

        if (System.getProperty("scaffold.update") != null
                && !entities.equals(Files.exists(expected) ? Files.readString(expected) : "")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, entities);
            throw new AssertionError(expected + " was rewritten: review and commit");
        }
        assertThat(printed).startsWith("project " + name + " in com.example.library, " + name.substring(8));
        assertThat(entities).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @EnumSource
    void theStarterSchemaIsValid(Style style) {
        List<Database> databases = List.of(Database.POSTGRESQL, Database.SQLITE);
        String text = StarterSchema.render(
                new SchemaDefaults("My Shop", Optional.of("com.acme.shop"), Optional.of(style), databases));

        Schema schema = Schemas.valid(text, SchemaDefaults.of("ignored"));

        assertThat(schema.project())
                .isEqualTo(
                        new Project("my-shop", "com.acme.shop", style, List.of(Database.POSTGRESQL, Database.SQLITE)));
        assertThat(schema.entities()).extracting(Entity::name).containsExactly("Author", "Book", "Tag", "Review");
    }

    @Test
    @Tag("H29")
    @Tag("H30")
    void wordsThatOtherYamlReadersTurnIntoValuesStayNames() {
        Schema schema = Schemas.valid("""
                scaffold: 1
                enums:
                  Answer: [NO, yes, off]
                entities:
                  Flag:
                    fields:
                      on: bool = true
                      yes: string = no
                      no: string = 012
                      null: Answer = NO
                      off: string(20) = 'it''s, so'
                      y: double = 2.10
                """, BOOKSHOP);

        assertThat(SchemaPrinter.print(schema))
                .contains(
                        "on: on Bool[] = 'true'",
                        "yes: yes Varchar[length=255] = 'no'",
                        "no: no Varchar[length=255] = '012'",
                        "null: null Answer = 'NO'",
                        "off: off Varchar[length=20] = 'it's, so'",
                        "y: y Double[] = '2.10'");
    }

    @Test
    @Tag("H38")
    void keywordsOfJavaAreNames() {
        Schema schema = Schemas.valid("""
                scaffold: 1
                entities:
                  Word:
                    fields:
                      class: string
                      int: int
                      true: bool
                      var: string
                      record: string
                      hashCode: int
                      objects: int
                      save: string
                      order: int
                """, BOOKSHOP);

        assertThat(schema.entity("Word").columns())
                .extracting(Column::name)
                .contains("class", "int", "true", "var", "record", "hash_code", "objects", "save", "order");
    }

    @Test
    void bothFormsOfAFieldMeanTheSame() {
        String line = field("code: string(20)? = 'a b' unique column kode");
        String longForm = field("""
                code:
                        type: string(20)
                        nullable: true
                        default: a b
                        unique: true
                        column: kode""");

        assertThat(SchemaPrinter.print(Schemas.valid(longForm, BOOKSHOP)))
                .isEqualTo(SchemaPrinter.print(Schemas.valid(line, BOOKSHOP)))
                .contains("code: kode Varchar[length=20]? = 'a b' unique");
    }

    @Test
    void relationsInAllTheirForms() {
        Schema schema = Schemas.valid("""
                scaffold: 1
                defaults: { onDelete: cascade, timestamps: created, version: false }
                entities:
                  Person:
                    table: people
                    fields:
                      name: string
                      boss: Person? on delete set null column reports_to
                      reports: Person.boss[]
                      friends: Person[]
                      friend_of: Person.friends[]
                      spouse: Person? unique
                      owned: Club[]
                      joined: Club[] table membership
                  Club:
                    fields:
                      name: string
                      owners: Person.owned[]
                      founder: Person no index
                      rank: Person?
                    unique:
                      - fields: rank, created_at
                        name: once
                """, BOOKSHOP);

        assertThat(SchemaPrinter.print(schema)).contains("""
                        entity Person table people
                          id: id Whole[bits=64] key
                          name: name Varchar[length=255]
                          boss -> Person: reports_to Whole[bits=64]? reference index on delete set_null
                          reports <- Person.boss
                          friends => Person friend_of people_friends(person_id, friend_id)
                          friend_of <= Person friends people_friends(friend_id, person_id)
                          spouse -> Person: spouse_id Whole[bits=64]? reference unique on delete cascade
                          owned => Club owners people_owned(person_id, club_id)
                          joined => Club - membership(person_id, club_id)
                          created_at: created_at Instant[] = now() created
                        entity Club table club
                          id: id Whole[bits=64] key
                          name: name Varchar[length=255]
                          owners <= Person owned people_owned(club_id, person_id)
                          founder -> Person: founder_id Whole[bits=64] reference on delete cascade
                          rank -> Person: rank_id Whole[bits=64]? reference on delete cascade
                          created_at: created_at Instant[] = now() created
                          unique once [rank_id, created_at]
                        """);
    }

    @Test
    @Tag("H21")
    void lineEndsAndByteOrderMarkMakeNoDifference() {
        String crlf = "\uFEFF" + SMALLEST.replace("\n", "\r\n");

        assertThat(SchemaPrinter.print(Schemas.valid(crlf, BOOKSHOP)))
                .isEqualTo(SchemaPrinter.print(Schemas.valid(SMALLEST, BOOKSHOP)));
    }

    @Test
    void theCommandLineWinsOverTheSchema() {
        SchemaDefaults defaults = new SchemaDefaults(
                "Dir", Optional.of("org.acme"), Optional.of(Style.ACTIVE_RECORD), List.of(Database.POSTGRESQL));
        String text = SMALLEST + "project: { name: shop, package: com.other, style: session, databases: [sqlite] }\n";

        assertThat(Schemas.valid(text, defaults).project())
                .isEqualTo(new Project("shop", "org.acme", Style.ACTIVE_RECORD, List.of(Database.POSTGRESQL)));
    }

    @Test
    void theDirectoryNamesTheProject() {
        SchemaDefaults defaults =
                new SchemaDefaults("2nd Book_Shop!", Optional.empty(), Optional.of(Style.SESSION), List.of());

        assertThat(Schemas.valid(SMALLEST, defaults).project())
                .isEqualTo(
                        new Project("nd-book-shop", "com.example.ndbookshop", Style.SESSION, List.of(Database.SQLITE)));
    }

    private static String field(String field) {
        return "scaffold: 1\nentities:\n  Thing:\n    fields:\n      " + field + "\n";
    }
}
