package dev.scaffold.generator.editor;

import dev.scaffold.generator.schema.SchemaWords;
import dev.scaffold.generator.syntax.Keywords;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on one line, as regular expressions that JavaScript, with its Unicode flag, and Java read alike. They are as
 * wide as the parser: where one is in doubt an editor underlines nothing.
 */
final class Grammar {

    static final String TYPE_NAME = "[A-Z][A-Za-z0-9]*";
    static final String MEMBER_NAME = "[a-z][A-Za-z0-9_]*";
    static final String CONSTANT_NAME = "[A-Za-z][A-Za-z0-9_]*";
    static final String PACKAGE = "[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*";

    private static final String DATABASE_NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String LENGTH = "\\( *(?:[0-9]+|\\*) *\\)";
    private static final String ORDER = "(?:\\s+(?:asc|desc))?(?:\\s+nulls\\s+(?:first|last))?";
    private static final String RULE =
            "(?:" + String.join("|", Keywords.REFERENCE_RULES).replace(" ", "\\s+") + ")";

    /** Built-in type → what may stand behind its name; nothing for those that are not here. */
    private static final Map<String, String> ARGUMENTS = Map.of(
            "string",
            "(?:" + LENGTH + ")?",
            "char",
            LENGTH,
            "bytes",
            "(?:" + LENGTH + ")?",
            "decimal",
            "(?:\\( *[0-9]+ *, *[0-9]+ *\\))?",
            "native",
            "\\('[^']+'\\)");

    /** Word behind a type → what must stand behind it; nothing for those that are not here. */
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("on delete", "\\s+" + RULE),
            Map.entry("on update", "\\s+" + RULE),
            Map.entry("column", "\\s+" + DATABASE_NAME),
            Map.entry("table", "\\s+" + DATABASE_NAME),
            Map.entry("was", "\\s+(?:" + TYPE_NAME + "\\.)?" + MEMBER_NAME),
            Map.entry("references", "\\s+" + MEMBER_NAME),
            Map.entry("through", "\\s+" + TYPE_NAME),
            Map.entry("min", "\\s+[^\\s,]+"),
            Map.entry("max", "\\s+[^\\s,]+"),
            Map.entry("order by", "\\s+" + list(MEMBER_NAME + ORDER)));

    private Grammar() {}

    /** {@code string(20)?}, {@code Tag[]}, {@code Book.author[]}. */
    static String type() {
        return whole(typeAlone());
    }

    /** {@code TYPE[?] [= default] [modifiers]}. */
    static String field() {
        String value = "=\\s+(?:'(?:[^']|'')*'|[^\\s,'\"][^\\s,]*)";
        String words = Stream.concat(Keywords.FLAGS.stream(), Keywords.NAMED.stream())
                .map(Grammar::modifier)
                .collect(Collectors.joining("|"));
        return whole(typeAlone() + "(?:(?:\\s*,\\s*|\\s+)(?:" + value + "|" + words + "))*");
    }

    /** {@code published_on desc, isbn}. */
    static String columns() {
        return whole(list(MEMBER_NAME + ORDER) + "\\s*,?");
    }

    /** {@code code} or {@code unique isbn}. */
    static String key() {
        return whole("(?:unique\\s+)?" + list(MEMBER_NAME));
    }

    static String whole(String expression) {
        return "^\\s*" + expression + "\\s*$";
    }

    private static String list(String part) {
        return part + "(?:\\s*,\\s*" + part + ")*";
    }

    private static String typeAlone() {
        String builtins = SchemaWords.types().stream()
                .map(word -> word + ARGUMENTS.getOrDefault(word, ""))
                .collect(Collectors.joining("|"));
        return "(?:" + builtins + "|" + TYPE_NAME + "(?:\\." + MEMBER_NAME + ")?)(?:\\[\\])?\\??";
    }

    private static String modifier(String word) {
        return word.replace(" ", "\\s+") + OBJECTS.getOrDefault(word, "");
    }
}
