package dev.scaffold.generator.hostile;

import java.util.List;

/** Texts that mean something to somebody on the way: to YAML, Java, Javadoc, SQL, XML, Liquibase, FreeMarker, JavaPoet. */
public final class HostileTexts {

    /** The class that tells when one of its texts was taken for code: it writes the file that the property names. */
    static final String MARKER = """
            package marker;

            public final class Marker {
                static {
                    try {
                        java.nio.file.Files.writeString(java.nio.file.Path.of(System.getProperty("marker.file")), "executed");
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }

                public Marker() {}
            }
            """;

    public static final List<String> ALL = List.of(
            // Java, its comments, and escapes that the compiler translates before anything else
            "*/ static { new marker.Marker(); } /*",
            "\" + new marker.Marker() + \"",
            "\\u002a\\u002f static { new marker.Marker(); } \\u002f\\u002a",
            "\\u0022 + new marker.Marker() + \\u0022",
            "\"; System.exit(1); //",
            "// \\u000a new marker.Marker();",
            "C:\\users\\new",
            "ends with a backslash \\",
            "\"\"\"",
            "'",
            "''",
            "\"",
            "\\\"",
            "\\'",
            // Javadoc and HTML
            "{@code",
            "{@link java.lang.System#exit} }",
            "@param x @Deprecated",
            "</script><b>&lt;&#42;/",
            "<!-- -->",
            "]]>",
            // templates and formats
            "${user.home}",
            "${",
            "#{7*7}",
            "<#if x>${\"marker.Marker\"?new()}</#if>",
            "[=7*7]",
            "{{x}}",
            "<%= x %>",
            "%n %s %1$s %",
            "$L $S $T $$ $1 $>$<$[$]",
            "{0} {}",
            ":name ?1 ? ??",
            // SQL
            "'; drop table \"note\"; --",
            "') ; delete from note; --",
            "-- comment",
            "/* comment",
            "E'\\''",
            "$$ $tag$ $$",
            "null",
            "now()",
            "current_user",
            "`select`",
            "select",
            "a || b",
            "100% _ \\%",
            // YAML, properties, and what people write
            "yes: no # not a comment",
            "&a *a !!x |",
            "key=value\\",
            "{a: b}",
            "[a]",
            "  blanks at both ends  ",
            "\ttab\t",
            "two\nlines",
            "\nnew\n\nlines\n",
            "Ünïcödé 名前 \uD83D\uDE00 \u2764\uFE0F",
            "a\u00A0b\u3000c");

    private HostileTexts() {}
}
