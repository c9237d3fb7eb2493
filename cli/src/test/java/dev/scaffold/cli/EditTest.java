package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scaffold fmt}, {@code add} and {@code rename}: what they write into a schema, and when they write nothing. */
class EditTest {

    private static final String SCHEMA = """
            scaffold: 1

            project: { style: session, databases: [sqlite] }

            entities:
              # Who writes.
              Author:
                fields:
                  name: string(120)
            """;

    @TempDir
    Path directory;

    private Cli cli;

    @BeforeEach
    void schema() throws IOException {
        write(SCHEMA);
        cli = new Cli(directory);
    }

    @Test
    void fmtLeavesAFormattedFileAlone() throws IOException {
        for (String command : List.of("fmt", "fmt --check", "fmt --diff", "fmt --dry-run", "fmt --prune")) {
            Cli.Run run = cli.run(command.split(" "));
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("Nothing to do: 1 file formatted\n");
        }
        assertThat(Trees.read(directory)).isEqualTo(Map.of("schema.yaml", SCHEMA));
    }

    @Test
    void fmtWritesTheCanonicalFormAndCheckOnlyLooks() throws IOException {
        String loose =
                SCHEMA.replace("      name: string(120)", "        name: {type: 'string(120)', unique: true} # called");
        write(loose);
        Cli.Run check = cli.run("fmt", "--check");
        assertThat(check.code()).isEqualTo(4);
        assertThat(check.err()).startsWith("""
                error[SCF-E844]: 1 file is not formatted
                    schema.yaml    from line 9 on
                  Fix:  scaffold fmt
                """);
        assertThat(cli.run("fmt", "--dry-run").out()).isEqualTo("update  schema.yaml\n");
        assertThat(cli.run("fmt", "--diff").out())
                .contains("--- a/schema.yaml", "+      name: string(120) unique", "# called");
        assertThat(read()).isEqualTo(loose);

        Cli.Run run = cli.run("fmt");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("✔ schema.yaml: formatted\n");
        assertThat(read())
                .startsWith(SCHEMA.replace("string(120)\n", "string(120) unique"))
                .endsWith(" # called\n");
        assertThat(cli.run("fmt", "--check").code()).isZero();
    }

    @Test
    void fmtKeepsLineEndsAndDropsAByteOrderMark() throws IOException {
        String crlf = SCHEMA.replace("\n", "\r\n");
        write(crlf);
        assertThat(cli.run("fmt", "--check").code()).isZero();
        write("\uFEFF" + crlf.replace("\r\n\r\n", "\r\n"));
        assertThat(cli.run("fmt").code()).isZero();
        assertThat(read()).isEqualTo(crlf);
    }

    @Test
    void aFileWithErrorsIsNotTouched() throws IOException {
        write(SCHEMA.replace("string(120)", "strng(120)"));
        Map<String, String> before = Trees.read(directory);
        Cli.Run run = cli.run("fmt");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).startsWith("error[SCF-E301]").endsWith("Nothing written.\n");
        write(SCHEMA.replace("string(120)", "[string"));
        assertThat(cli.run("fmt").code()).isEqualTo(5);
        assertThat(cli.run("add", "field", "Author.born", "date?").code()).isEqualTo(5);
        write(before.get("schema.yaml"));
        assertThat(Trees.read(directory)).isEqualTo(before);
    }

    @Test
    void includedFilesAreFormattedEachByItself() throws IOException {
        write(SCHEMA.replace("[sqlite] }", "[sqlite], include: [parts/more.yaml] }"));
        Cli.Run missing = cli.run("fmt");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).startsWith("error[SCF-E114]: there is no file parts/more.yaml");
        Files.createDirectories(directory.resolve("parts"));
        Path part = Files.writeString(directory.resolve("parts/more.yaml"), "types:\n    Email:   string( 254 )\n");
        Cli.Run run = cli.run("fmt");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("✔ parts/more.yaml: formatted\n");
        assertThat(part).hasContent("types:\n  Email: string(254)\n");
        write(SCHEMA.replace("[sqlite] }", "[sqlite], include: [../more.yaml] }"));
        assertThat(cli.run("fmt").err()).startsWith("error[SCF-E801]: \"../more.yaml\" leads out of the project");
    }

    @Test
    void additionsSayWhatChangedAndWhatIsNext() throws IOException {
        Cli.Run run = cli.run("add", "entity", "Book", "title:string(200)", "isbn: char(13)? unique");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                ✔ schema.yaml: entity Book added
                    +
                    +   Book:
                    +     fields:
                    +       title: string(200)
                    +       isbn: char(13)? unique
                  Next:  scaffold generate
                """);
        assertThat(cli.run("add", "field", "Author.born", "date?").err()).contains("field Author.born added");
        assertThat(cli.run("add", "field", "Author", "died:date?", "note:text?").err())
                .contains("fields Author.died, Author.note added");
        assertThat(cli.run("add", "relation", "Book.author", "Author", "on", "delete", "cascade", "--inverse=books")
                        .code())
                .isZero();
        assertThat(read()).isEqualTo(SCHEMA + """
                      born: date?
                      died: date?
                      note: text?
                      books: Book.author[]

                  Book:
                    fields:
                      title: string(200)
                      isbn: char(13)? unique
                      author: Author on delete cascade
                """);
        assertThat(cli.run("validate").code()).isZero();
        assertThat(cli.run("fmt", "--check").code()).isZero();
    }

    @Test
    void whatWouldNotBeASchemaIsShownAndNotWritten() throws IOException {
        Cli.Run run = cli.run("add", "field", "Author.born", "dat?");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .startsWith("error[SCF-E301]: unknown type \"dat\"\n  --> schema.yaml:10:13")
                .contains("10 |       born: dat?", "did you mean \"date\"?")
                .endsWith("Nothing written.\n");
        Cli.Run dry = cli.run("add", "field", "Author.born", "date?", "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.err()).contains("    +       born: date?").endsWith("Nothing written.\n");
        assertThat(cli.run("add", "field", "Author.born", "date?", "--diff").out())
                .contains("+      born: date?");
        for (String mistake : List.of(
                "add field Autor.born date? | E840 | did you mean Author?",
                "add field Author.name text | E841 | choose another name",
                "add entity author name:text | E842 | a capital letter",
                "add entity Author name:text | E841 | choose another name",
                "add entity Book title | E842 | title:string(200)",
                "add entity Book | E820 | scaffold add entity --help",
                "add relation Author Author | E842 | scaffold add relation Book.author Author",
                "add relation Author.boss Autor | E840 | did you mean Author?",
                "rename Author.nam title | E840 | did you mean name?",
                "rename Author.name Title | E842 | a small letter",
                "rename Autor Writer | E840 | did you mean Author?",
                "add entitty | E820 | did you mean entity?")) {
            String[] parts = mistake.split(" \\| ");
            Cli.Run refused = cli.run(parts[0].split(" "));
            assertThat(refused.code()).as(mistake).isEqualTo(2);
            assertThat(refused.err())
                    .as(mistake)
                    .startsWith("error[SCF-" + parts[1] + "]: ")
                    .contains(parts[2]);
        }
        assertThat(Trees.read(directory)).isEqualTo(Map.of("schema.yaml", SCHEMA));
    }

    @Test
    void aRenameIsWrittenWhereverTheNameStands() throws IOException {
        cli.run("add", "entity", "Book", "title:string(200)", "author:Author");
        Cli.Run run = cli.run("rename", "Author", "Writer");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .startsWith("✔ schema.yaml: Author is Writer now\n")
                .contains("    -       author: Author\n", "    +       author: Writer\n", "    +     was: Author\n");
        assertThat(cli.run("rename", "Book.title", "Book.headline").err()).contains("Book.title is Book.headline now");
        assertThat(read()).contains("headline: string(200) was title", "author: Writer", "# Who writes.\n  Writer:\n");
    }

    @Test
    void generateFollowsWhenAskedFor() throws IOException {
        Cli.Run asked = new Cli(directory).answering("n\n").run("add", "field", "Author.born", "date?");
        assertThat(asked.err()).contains("Run scaffold generate now? [Y/n] ").endsWith("Next:  scaffold generate\n");
        Cli.Run closed = new Cli(directory).answering("").run("add", "field", "Author.died", "date?");
        assertThat(closed.err()).endsWith("Next:  scaffold generate\n");
        Cli.Run not = new Cli(directory).answering("\n").run("add", "field", "Author.a", "int?", "--no-generate");
        assertThat(not.err()).doesNotContain("[Y/n]");
        assertThat(directory.resolve("src")).doesNotExist();
        Cli.Run yes = new Cli(directory).answering("\n").run("add", "field", "Author.b", "int?");
        assertThat(yes.code()).as(yes.err()).isZero();
        assertThat(directory.resolve("src")).isDirectory();
        Cli.Run flag = cli.run("add", "field", "Author.c", "int?", "--generate");
        assertThat(flag.code()).as(flag.err()).isZero();
        assertThat(flag.err()).contains("field Author.c added", "+ c", "changeset");
    }

    @Test
    void theMigrationsTellWhichRenamesAreApplied() throws IOException {
        assertThat(cli.run("generate").code()).isZero();
        write(read().replace("name: string(120)", "name: string(120) was title"));
        assertThat(cli.run("fmt").code()).isZero();
        assertThat(read()).contains("was title");
        assertThat(cli.run("fmt", "--check", "--prune").code()).isEqualTo(4);
        assertThat(cli.run("fmt", "--prune").code()).isZero();
        assertThat(read()).isEqualTo(SCHEMA);
        assertThat(cli.run("rename", "Author.name", "title").code()).isZero();
        assertThat(cli.run("fmt", "--check", "--prune").code()).isZero();
        assertThat(read()).contains("title: string(120) was name");
        assertThat(cli.run("add", "field", "Author.born", "date?").code()).isZero();
        assertThat(cli.run("rename", "Author.born", "birthday").code()).isZero();
        assertThat(read()).contains("birthday: date?\n");
    }

    private String read() throws IOException {
        return Files.readString(directory.resolve("schema.yaml"));
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve("schema.yaml"), text);
    }
}
