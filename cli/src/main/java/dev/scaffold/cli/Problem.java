package dev.scaffold.cli;

/** What can go wrong outside the schema: the number and a few words; {@code explain} knows more. */
enum Problem {
    E701("data would be lost"),
    W702("renamed or replaced"),
    E706("a column cannot become another type"),
    E707("a column becomes narrower"),
    E708("a key would change"),
    E806("a generated file was edited by hand"),
    E807("a merge needs a decision"),
    E808("a run was interrupted"),
    E809("the manifest cannot be read"),
    E812("files are out of date"),
    E813("a file is in the way"),
    E820("the command line is wrong"),
    E821("not in this version"),
    E822("there is no schema"),
    E823("a file cannot be read or written"),
    E824("another run is at work"),
    E825("a file changed during the run"),
    E826("Maven is missing"),
    E827("the build failed"),
    E830("no database is named"),
    E831("the database cannot be reached"),
    E832("a migration failed"),
    E833("the data are in the way"),
    E834("there are no migrations"),
    E899("a bug in scaffold");

    private final String title;

    Problem(String title) {
        this.title = title;
    }

    /** {@code SCF-E806}. */
    String id() {
        return "SCF-" + name();
    }

    String title() {
        return title;
    }
}
