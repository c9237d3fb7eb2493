package dev.scaffold.cli;

import java.util.Arrays;
import java.util.Optional;

/** What can go wrong outside the schema: the number, what it is, why, and the way out. */
enum Problem {
    E701(
            "data would be lost",
            "A table, a column or a stored value of an enum is in the last migration and no longer in the schema.",
            "Agree by name: scaffold generate --confirm Book.pages (Book is its table, Book.tags its join table,\n"
                    + "Status.retired a constant). Or write it in schema.yaml again."),
    W702(
            "renamed or replaced",
            "Something disappears and something of the same shape appears: a new name keeps the rows, a new thing does not.",
            "Replaced: scaffold generate --confirm Book.released_on, and its data is lost. Renaming is not built yet:\n"
                    + "keep the old name in schema.yaml."),
    E706(
            "a column cannot become another type",
            "There is no safe way from the old values to the new ones, such as from text to a number or to another entity.",
            "Agree to lose the values: scaffold generate --confirm Book.pages. To keep them, write the old field again,\n"
                    + "add a new one under another name, and copy the values yourself."),
    E707(
            "a column becomes narrower",
            "The new type holds less than the old one, and a row may have a value that does not fit.",
            "Agree: scaffold generate --confirm Book.title. No value is cut: migrate up refuses, with the number of\n"
                    + "rows, while one does not fit. Or write the old type again."),
    E708(
            "a key would change",
            "Every reference to the table holds the key, so that scaffold does not change its type.",
            "Write the old type of the key again in schema.yaml."),
    E806(
            "a generated file was edited by hand",
            "Files below src/*/generated, and migrations, are scaffold's: it rewrites them. One of them is not as scaffold wrote it.",
            "Move what you added to your own class (BookBase.java is scaffold's, Book.java is yours), then\n"
                    + "scaffold generate --overwrite=PATH. Restore a migration from git: git checkout -- PATH."),
    E807(
            "a merge needs a decision",
            "You and scaffold changed the same lines of a shared file, such as pom.xml.",
            "Look at both with scaffold generate --diff. Then make the change by hand so that both agree, or give\n"
                    + "up yours with scaffold generate --overwrite=PATH."),
    E808(
            "a run was interrupted",
            "An earlier run was killed while it was writing. Its journal is in .scaffold/staging.",
            "scaffold generate finishes it."),
    E809(
            "the manifest cannot be read",
            "Without .scaffold/manifest nothing proves which files scaffold wrote, so it changes none.",
            "Restore it: git checkout -- .scaffold/manifest. Or delete it: files that are as they would be\n"
                    + "generated are taken over, others are reported."),
    E812(
            "files are out of date",
            "The schema, or scaffold itself, has changed since the files were generated.",
            "scaffold generate"),
    E813(
            "a file is in the way",
            "A new project needs a path where something of yours stands already.",
            "Move that file away, or make the project in another directory: scaffold new DIR."),
    E820("the command line is wrong", "A command, an option or its value is not known.", "scaffold --help lists them."),
    E821(
            "not in this version",
            "The command is part of scaffold's plan, and this version does not have it yet.",
            "scaffold --help lists the commands that are there."),
    E822(
            "there is no schema",
            "Generating needs a schema.yaml in the current directory.",
            "scaffold new makes one; -C DIR or --schema FILE name another place."),
    E823(
            "a file cannot be read or written",
            "The operating system refused: no permission, no space, a link that leads out of the project.",
            "The message names the file and the reason."),
    E824("another run is at work", "Two runs in one project exclude each other.", "Try again when it has ended."),
    E825(
            "a file changed during the run",
            "Somebody, perhaps an editor, saved a file between the plan and the write. That version was kept.",
            "scaffold generate once more."),
    E826(
            "Maven is missing",
            "--verify builds the new service with Maven.",
            "Install Maven 3.8 or newer, or set MAVEN_HOME. Without --verify nothing needs it."),
    E827("the build failed", "mvn verify failed in the new service.", "The log's path stands in the message."),
    E830(
            "no database is named",
            "migrate up, down and status need to know the database.",
            "--url, --url-file, or the environment's SCAFFOLD_URL or DATABASE_URL."),
    E831(
            "the database cannot be reached",
            "There was no connection: wrong address, wrong credentials, or the server is down.",
            "Check the URL: postgresql://user:password@host:port/database or sqlite:file.db."),
    E832(
            "a migration failed",
            "The database refused a changeset, or the changelog cannot be read.",
            "The message says which changeset and what the database answered."),
    E833(
            "the data are in the way",
            "A changeset checks the rows before it changes anything, and what it found does not allow the change.",
            "Correct the rows the message counts, then scaffold migrate up again. A new required field without a default\n"
                    + "needs a table without rows: undo the run of scaffold generate in git (.scaffold and\n"
                    + "src/main/resources/db/changelog), give the field a default or a ?, and generate again."),
    E834("there are no migrations", "src/main/resources/db/changelog is empty or missing.", "scaffold generate"),
    E899(
            "a bug in scaffold",
            "Something happened that should not.",
            "Please report the trace; its path stands in the message.");

    private final String title;
    private final String cause;
    private final String wayOut;

    Problem(String title, String cause, String wayOut) {
        this.title = title;
        this.cause = cause;
        this.wayOut = wayOut;
    }

    /** {@code SCF-E806}. */
    String id() {
        return "SCF-" + name();
    }

    String title() {
        return title;
    }

    String cause() {
        return cause;
    }

    /** May have several lines. */
    String wayOut() {
        return wayOut;
    }

    static Optional<Problem> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
