package dev.scaffold.generator.diagnostic;

/**
 * The stable number of each kind of problem. Hundreds: 1 the text, 2 names, 3 types and values, 4 relations, 5 indexes and
 * checks, 6 inheritance, 9 what the language has and scaffold does not make yet.
 */
public enum DiagnosticCode {
    E100("the file is empty"),
    E101("not YAML"),
    E102("a key stands twice"),
    E103("anchors and aliases are not used"),
    E104("nested too deeply"),
    E105("the file is too large"),
    E106("tags are not used"),
    E107("not UTF-8"),
    E108("a control character"),
    E109("one document per file"),
    E110("unknown key"),
    E111("another shape was expected"),
    E112("unknown language version"),
    E113("a value is missing"),
    E114("a file of the schema is missing"),
    E115("a file cannot be included"),
    E116("unknown style or database"),
    E117("the field cannot be read"),
    E201("an empty name"),
    E202("not a name"),
    E204("two names become one in Java"),
    E205("two names differ in case only"),
    E206("a name is too long"),
    E208("a name is taken by the generated code"),
    E209("a name is taken by an automatic column"),
    E212("a name that Windows cannot store"),
    E213("not a package"),
    W214("a word that databases reserve"),
    E215("a name is taken by the database"),
    E216("two things in the database have one name"),
    E217("a hidden character"),
    E218("an old name of two things"),
    W219("an old name that is still in use"),
    E301("unknown type"),
    E302("not a length"),
    E303("not a precision"),
    E304("the default does not fit the type"),
    E305("an enum without constants"),
    E306("a constant stands twice"),
    E307("two constants become one"),
    E308("the default is not a constant of the enum"),
    E309("an enum is too large"),
    E310("too many columns"),
    E311("a stored value does not fit"),
    E312("the database has no such type"),
    W314("the default is a text that looks like SQL"),
    W315("floating point for money"),
    E317("a column that the runtime keeps"),
    E318("a limit does not fit the type"),
    E319("the pattern cannot be used"),
    E320("unknown format"),
    E316("a key that cannot be one"),
    E401("unknown relation target"),
    E402("what is referred to is no key"),
    E403("no first row can be inserted"),
    W403("no first row can be inserted by itself"),
    E404("two members of one name"),
    E405("set null on a required relation"),
    E406("the other side does not match"),
    E407("the columns do not match the key"),
    W409("several ways of deleting one row"),
    E501("an index on an unknown field"),
    E502("an index stands twice"),
    W502("an index is the beginning of another"),
    E503("an index entry may be too large"),
    W503("an index entry may be too large"),
    E504("the database has no such index"),
    E505("the SQL cannot be understood"),
    E601("extends itself"),
    E602("unknown parent"),
    E603("a mixin contains itself"),
    E604("two fields of one name meet"),
    E605("unknown mixin"),
    E606("two kinds are told apart by nothing"),
    E607("inheritance is said in the wrong place"),
    E608("an abstract entity that nothing extends"),
    E611("a value contains itself"),
    E800("a secret in the schema"),
    W703("an old name that has done its work"),
    E801("a path leads outside"),
    E900("not supported yet");

    private final String title;

    DiagnosticCode(String title) {
        this.title = title;
    }

    /** {@code SCF-E301}. */
    public String id() {
        return "SCF-" + name();
    }

    /** A few words for lists. */
    public String title() {
        return title;
    }

    public Severity severity() {
        return name().startsWith("W") ? Severity.WARNING : Severity.ERROR;
    }
}
