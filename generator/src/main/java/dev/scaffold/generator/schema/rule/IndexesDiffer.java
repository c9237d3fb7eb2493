package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Index.Part;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No index stands twice, and none is the beginning of another, which serves the same queries. */
final class IndexesDiffer implements SchemaRule {

    /** Wherever an index was asked for. */
    private record Asked(Index index, SourceSpan at) {

        String words() {
            String kind = index.isConstraint() ? "a unique constraint" : index.unique() ? "a unique index" : "an index";
            return kind + " over " + index.words();
        }

        /** Whether both hold the same rows in the same way. */
        private boolean isAlike(Asked other) {
            return index.where().equals(other.index.where())
                    && index.method().equals(other.index.method())
                    && index.skipped().equals(other.index.skipped());
        }

        boolean same(Asked other) {
            return isAlike(other) && index.parts().equals(other.index.parts());
        }

        boolean begins(Asked other) {
            List<Part> longer = other.index.parts();
            List<Part> parts = index.parts();
            return isAlike(other)
                    && parts.size() < longer.size()
                    && longer.subList(0, parts.size()).equals(parts);
        }
    }

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) check(asked(linked), diagnostics.at(linked.where()));
    }

    private static List<Asked> asked(LinkedEntity linked) {
        List<Asked> asked = new ArrayList<>();
        for (Member member : linked.entity().members()) {
            List<Column> own = LinkedEntity.columns(member);
            if (own.size() != 1) continue;
            Column column = own.get(0);
            linked.entity().unique(column).ifPresent(index -> asked.add(new Asked(index, member.at())));
            if (column.index()) asked.add(new Asked(new Index("", List.of(column.name()), false), member.at()));
        }
        linked.indexes().stream()
                .filter(LinkedEntity.LinkedIndex::readable)
                .forEach(one -> asked.add(new Asked(one.index(), one.at())));
        return asked;
    }

    private static void check(List<Asked> asked, Diagnostics diagnostics) {
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            Optional<Asked> same =
                    asked.subList(0, i).stream().filter(one::same).findFirst();
            if (same.isPresent()) {
                diagnostics.report(
                        DiagnosticCode.E502,
                        one.at(),
                        one.words() + " beside " + same.get().words() + " in "
                                + same.get().at().lineSeenFrom(one.at()),
                        "one is enough, and unique is an index, too");
                continue;
            }
            Optional<Asked> longer = one.index().unique()
                    ? Optional.empty()
                    : asked.stream().filter(one::begins).findFirst();
            longer.ifPresent(other -> diagnostics.report(
                    DiagnosticCode.W502,
                    one.at(),
                    one.words() + " is the beginning of " + other.words() + " in "
                            + other.at().lineSeenFrom(one.at()),
                    "the longer one serves the same queries: delete this one"));
        }
    }
}
