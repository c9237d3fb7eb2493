package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what is said of a field, in whichever form. */
final class FieldBuilder {

    private final Located<String> name;
    private final Diagnostics diagnostics;
    private final Set<String> said = new HashSet<>();
    private final Map<String, SourceSpan> flags = new HashMap<>();
    private final Map<String, Located<String>> words = new HashMap<>();
    Optional<TypeNode> type = Optional.empty();
    Optional<SourceSpan> nullable = Optional.empty();
    Optional<DefaultNode> defaultValue = Optional.empty();
    Optional<Located<Boolean>> index = Optional.empty();
    Optional<String> doc = Optional.empty();
    Optional<SqlNode> generated = Optional.empty();
    Optional<JoinNode> join = Optional.empty();
    List<ColumnNameNode> columns = List.of();
    List<OrderNode> orderBy = List.of();
    List<DatabaseNode> db = List.of();

    FieldBuilder(Located<String> name, Diagnostics diagnostics) {
        this.name = name;
        this.diagnostics = diagnostics;
    }

    /** Reports when {@code word} is said a second time. */
    void say(String word, SourceSpan at) {
        if (said.add(word)) return;
        diagnostics.report(DiagnosticCode.E117, at, "\"" + word + "\" is said twice", "delete one of them");
    }

    /** What the field is called. */
    String fieldName() {
        return name.value();
    }

    /** {@code index} or {@code no index}: not both. */
    void index(boolean wanted, SourceSpan at) {
        if (index.filter(before -> before.value() != wanted).isPresent()) {
            diagnostics.report(
                    DiagnosticCode.E117, at, "\"index\" and \"no index\" contradict each other", "delete one of them");
        }
        index = Optional.of(new Located<>(wanted, at));
    }

    /** A word that stands alone, such as {@code unique}. */
    void flag(String word, SourceSpan at) {
        flags.put(word, at);
    }

    /** A word that another follows, such as {@code column}. */
    void word(String word, Located<String> value) {
        words.put(word, value);
    }

    FieldNode build() {
        return new FieldNode(
                name,
                type,
                nullable,
                defaultValue,
                flag("unique"),
                index,
                word("column"),
                doc,
                word("was"),
                value(),
                relation(),
                db);
    }

    private ValueWords value() {
        return new ValueWords(
                flag("auto"),
                flag("created"),
                flag("updated"),
                flag("version"),
                flag("secret"),
                flag("immutable"),
                flag("caseInsensitive"),
                word("min"),
                word("max"),
                word("pattern"),
                word("format"),
                word("fake"),
                word("prefix"),
                generated);
    }

    private RelationWords relation() {
        return new RelationWords(
                word("on delete"),
                word("on update"),
                word("references"),
                word("through"),
                flag("deferred"),
                flag("no key"),
                columns,
                join,
                orderBy);
    }

    private Optional<SourceSpan> flag(String word) {
        return Optional.ofNullable(flags.get(word));
    }

    private Optional<Located<String>> word(String word) {
        return Optional.ofNullable(words.get(word));
    }
}
