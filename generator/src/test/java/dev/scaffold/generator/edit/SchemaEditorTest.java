package dev.scaffold.generator.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which lines a change touches. */
class SchemaEditorTest {

    private static final String FULL = read();

    @Test
    void aFieldIsRenamedWhereverItIsSpokenOf() {
        assertThat(rename("Book.pages", "extent")).isEqualTo("""
                -      pages: int?
                +      extent: int? was pages
                -        where: pages > 0
                +        where: extent > 0
                -      pages_positive: pages > 0
                +      pages_positive: extent > 0
                """);
        assertThat(rename("Credit.book", "work")).isEqualTo("""
                -      credits: Credit.book[]
                +      credits: Credit.work[]
                -    id: [book, author, role]            # composite key
                +    id: [work, author, role]            # composite key
                -      book: Book on delete cascade
                +      work: Book was book, on delete cascade
                """);
    }

    @Test
    void anInverseHasNoOldName() {
        assertThat(rename("Author.credits", "parts")).isEqualTo("""
                -      credits: Credit.author[]          # 1-n, inverse side
                +      parts: Credit.author[]          # 1-n, inverse side
                """);
    }

    @Test
    void whatAChildInheritsIsRenamedThereToo() {
        String text = """
                scaffold: 1
                mixins:
                  Audited:
                    note: string   # free
                entities:
                  Work:
                    abstract: true
                    mixins: [Audited]
                    fields:
                      title: string
                  Book:
                    extends: Work
                    fields:
                      isbn: string
                    indexes: [title, "note, isbn"]
                    checks: { c: "title <> 'title'", d: { sql: title is not null } }
                """;
        assertThat(diff(
                        text,
                        edited -> SchemaEditor.rename(edited, "Work.title", "headline", KnownNames.NONE)
                                .text()))
                .isEqualTo("""
                        -      title: string
                        +      headline: string was title
                        -    indexes: [title, "note, isbn"]
                        -    checks: { c: "title <> 'title'", d: { sql: title is not null } }
                        +    indexes: [headline, "note, isbn"]
                        +    checks: { c: "headline <> 'title'", d: { sql: title is not null } }
                        """);
        assertThat(SchemaEditor.rename(text, "Work.title", "headline", KnownNames.NONE)
                        .notes())
                .containsExactly("line 16: SQL that is taken as it is says title, which is headline now");
        assertThat(diff(
                        text,
                        edited -> SchemaEditor.rename(edited, "Audited.note", "remark", KnownNames.NONE)
                                .text()))
                .isEqualTo("""
                        -    note: string   # free
                        +    remark: string was note   # free
                        -    indexes: [title, "note, isbn"]
                        +    indexes: [title, "remark, isbn"]
                        """);
    }

    @Test
    void anEntityIsRenamedWhereverItIsAType() {
        assertThat(rename("Series", "Cycle")).isEqualTo("""
                -      series: Series?                   # n-1, optional
                +      series: Cycle?                   # n-1, optional
                -  Series:
                +  Cycle:
                +    was: Series
                -      parent: Series? on delete set null   # self reference
                -      children: Series.parent[]
                +      parent: Cycle? on delete set null   # self reference
                +      children: Cycle.parent[]
                """);
        assertThat(rename("Credit", "Part")).contains("""
                     doc: Which author did what on which book.
                +    was: Credit
                """.replaceAll("(?m)^ .*\n", ""));
        assertThat(rename("Email", "Mail")).isEqualTo("""
                -  Email: string(254)
                +  Mail: string(254)
                -      email: Email? unique
                +      email: Mail? unique
                """);
    }

    @Test
    void aConstantIsRenamedInItsEnumAndInDefaults() {
        assertThat(rename("Status.draft", "sketch")).isEqualTo("""
                -  Status: [draft, published, retired]
                +  Status:
                +    sketch:
                +      was: draft
                +    published: published
                +    retired: retired
                -      status: Status = draft
                +      status: Status = sketch
                """);
        assertThat(rename("Role.author", "writer")).isEqualTo("""
                -    author: A                      # constant: stored value
                +    writer:                      # constant: stored value
                +      value: A
                +      was: author
                """);
        assertThat(rename("Role.editor", "corrector")).isEqualTo("""
                -    editor:
                +    corrector:
                """);
    }

    @Test
    void aCommentStaysOnItsLine() {
        String text = """
                enums:
                  Status: # how far it is
                    - draft # not yet
                    - done
                """;
        assertThat(SchemaEditor.rename(text, "Status.draft", "sketch", KnownNames.NONE)
                        .text())
                .isEqualTo("""
                        enums:
                          Status: # how far it is
                            sketch: # not yet
                              was: draft
                            done: done
                        """);
    }

    @Test
    void noCommentIsLost() {
        String text = """
                enums:
                  Status: # how far it is
                    { draft: D, done: E } # letters
                  Mood: # of an author
                    [glad, calm] # two
                """;
        assertThat(SchemaEditor.rename(text, "Status.draft", "sketch", KnownNames.NONE)
                        .text())
                .contains("  Status: # how far it is\n    { sketch: { value: D, was: draft }, done: E } # letters\n");
        refused(
                () -> SchemaEditor.rename(text, "Mood.glad", "merry", KnownNames.NONE),
                "the constants of Mood are written so that none can say what it was",
                "scaffold fmt, then this again");
    }

    /** Some YAML reader takes such a word for a truth value. */
    @Test
    void quotesComeAndGoWithTheWord() {
        String text = """
                enums:
                  Status: { draft: D, 'no': N }
                  Mood: [glad, calm]
                """;
        String off = SchemaEditor.rename(text, "Status.draft", "off", KnownNames.NONE)
                .text();
        assertThat(off).isEqualTo("""
                enums:
                  Status:
                    'off':
                      value: D
                      was: draft
                    'no': N
                  Mood: [glad, calm]
                """);
        assertThat(SchemaEditor.rename(off, "Status.no", "not", KnownNames.NONE).text())
                .contains("    not:\n      value: N\n      was: 'no'\n");
        String yes = SchemaEditor.rename(text, "Mood.glad", "yes", known("X")).text();
        assertThat(yes).contains("Mood: ['yes', calm]");
        assertThat(SchemaEditor.rename(yes, "Mood.yes", "glad", known("X")).text())
                .isEqualTo(text);
    }

    @Test
    void aConstantThatGetsItsNameBackSaysNothing() {
        String there = SchemaEditor.rename(FULL, "Status.draft", "sketch", KnownNames.NONE)
                .text();
        String back = SchemaEditor.rename(there, "Status.sketch", "draft", KnownNames.NONE)
                .text();
        assertThat(diff(FULL, text -> back)).isEqualTo("""
                -  Status: [draft, published, retired]
                +  Status:
                +    draft: draft
                +    published: published
                +    retired: retired
                """);
        String commented = there.replace("was: draft", "was: draft   # once");
        assertThat(SchemaEditor.rename(commented, "Status.sketch", "draft", KnownNames.NONE)
                        .text())
                .contains("    draft:\n      value: draft   # once\n");
    }

    @Test
    void aConditionThatComparesWithAConstantFollows() {
        String text = """
                enums:
                  Status: [draft, done]
                entities:
                  Book:
                    fields:
                      state: Status = 'draft'
                      note: string = draft
                    checks:
                      a: state <> 'draft' or note = 'draft'
                      b: state in ('done', 'draft')
                """;
        assertThat(diff(
                        text,
                        edited -> SchemaEditor.rename(edited, "Status.draft", "sketch", known("Status.done"))
                                .text()))
                .isEqualTo("""
                        -  Status: [draft, done]
                        +  Status: [sketch, done]
                        -      state: Status = 'draft'
                        +      state: Status = 'sketch'
                        -      a: state <> 'draft' or note = 'draft'
                        -      b: state in ('done', 'draft')
                        +      a: state <> 'sketch' or note = 'draft'
                        +      b: state in ('done', 'sketch')
                        """);
    }

    /** The chain: what the migrations know counts. */
    @Test
    void aSecondRenameKeepsTheNameThatTheMigrationsKnow() {
        assertThat(rename("Book.published_on", "published_at")).contains("+      published_at: date? was release_date");
        KnownNames before = known("Book", "Book.release_date");
        assertThat(rename("Book.published_on", "published_at", before))
                .contains("+      published_at: date? was release_date");
        KnownNames migrated = known("Book", "Book.published_on");
        assertThat(rename("Book.published_on", "published_at", migrated))
                .contains("+      published_at: date? was published_on");
        assertThat(rename("Book.published_on", "release_date")).contains("+      release_date: date?\n");
        assertThat(rename("Tag", "Label")).contains("-    was: Label").doesNotContain("+    was");
        KnownNames without = known("Book");
        assertThat(rename("Book.pages", "extent", without)).contains("+      extent: int?\n");
    }

    @Test
    void anEntityAndAFieldAreAddedBelowTheOthers() {
        String text = """
                scaffold: 1
                entities:
                    Book:
                        fields:
                            title: string   # what it says
                            # isbn: char(13)

                        # indexes: none
                # the end
                """;
        assertThat(SchemaEditor.addFields(text, "Book", List.of("born : date?", "isbn:char( 13 ) unique"))
                        .text())
                .isEqualTo(text.replace(
                        "            # isbn: char(13)\n",
                        "            # isbn: char(13)\n            born: date?\n            isbn: char(13) unique\n"));
        assertThat(SchemaEditor.addEntity(text, "Author", List.of("name:string(120)", "motto: string = 'a: b'"))
                        .text())
                .isEqualTo(text.replace("        # indexes: none\n", """
                        |        # indexes: none
                        |
                        |    Author:
                        |      fields:
                        |        name: string(120)
                        |        motto: "string = 'a: b'"
                        """.replaceAll("(?m)^\\|", "")));
    }

    @Test
    void aRelationIsAddedOnBothSides() {
        String text = "scaffold: 1\nentities:\n  Book: { fields: { title: string } }\n  Author:\n    fields:\n"
                + "      name: string";
        assertThat(SchemaEditor.addRelation(text, "Book", "author", "Author?", Optional.of("books"))
                        .text())
                .isEqualTo("scaffold: 1\nentities:\n  Book: { fields: { title: string, author: 'Author?' } }\n"
                        + "  Author:\n    fields:\n      name: string\n      books: Book.author[]");
        assertThat(SchemaEditor.addRelation(text, "Author", "book", "Book unique", Optional.of("author"))
                        .text())
                .contains("author: Author.book }");
        assertThat(SchemaEditor.addRelation(text, "Author", "mentor", "Author?", Optional.of("pupils"))
                        .text())
                .endsWith("      mentor: Author?\n      pupils: Author.mentor[]");
    }

    @Test
    void whatCannotBeDoneIsSaidWithTheNearestName() {
        refused(() -> SchemaEditor.rename(FULL, "Bok.title", "x", KnownNames.NONE), "no Bok", "did you mean Book?");
        refused(() -> SchemaEditor.rename(FULL, "Book.page", "x", KnownNames.NONE), "no field", "did you mean pages?");
        refused(() -> SchemaEditor.rename(FULL, "Book.title", "x", KnownNames.NONE), "from Work", "rename Work.title");
        refused(() -> SchemaEditor.rename(FULL, "Status.draf", "x", KnownNames.NONE), "no constant", "draft");
        refused(() -> SchemaEditor.rename(FULL, "Book", "Tag", KnownNames.NONE), "there already", "another");
        refused(() -> SchemaEditor.rename(FULL, "Book", "tag", KnownNames.NONE), "is not a name", "capital");
        refused(() -> SchemaEditor.rename(FULL, "Book.isbn", "pages", KnownNames.NONE), "already", "another");
        refused(() -> SchemaEditor.rename(FULL, "Book.isbn", "ISBN", KnownNames.NONE), "is not a name", "small letter");
        refused(() -> SchemaEditor.addEntity(FULL, "Tag", List.of()), "there already", "another");
        refused(() -> SchemaEditor.addFields(FULL, "Tga", List.of("a:int")), "no Tga", "did you mean Tag?");
        refused(() -> SchemaEditor.addFields(FULL, "Tag", List.of("a")), "is not a field", "title:string(200)");
        refused(
                () -> SchemaEditor.addRelation(FULL, "Tag", "book", "Boook", Optional.empty()),
                "no entity Boook",
                "did you mean Book?");
    }

    private static void refused(Runnable edit, String message, String hint) {
        assertThatThrownBy(edit::run)
                .isInstanceOfSatisfying(
                        EditRefused.class,
                        refused -> assertThat(refused.hint())
                                .hasValueSatisfying(one -> assertThat(one).contains(hint)))
                .hasMessageContaining(message);
    }

    private static String rename(String name, String renamed) {
        return rename(name, renamed, KnownNames.NONE);
    }

    private static String rename(String name, String renamed, KnownNames known) {
        return diff(
                FULL, text -> SchemaEditor.rename(text, name, renamed, known).text());
    }

    private static KnownNames known(String... names) {
        return new KnownNames(Optional.of(Set.of(names)));
    }

    /** The changed lines. */
    private static String diff(String text, UnaryOperator<String> edit) {
        List<String> before = text.lines().toList();
        List<String> after = edit.apply(text).lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff("a", "b", before, DiffUtils.diff(before, after), 0).stream()
                .filter(line -> line.matches("[-+](?![-+]).*"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/format/full.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
