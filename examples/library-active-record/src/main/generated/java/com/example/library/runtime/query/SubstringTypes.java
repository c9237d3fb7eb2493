package com.example.library.runtime.query;

import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.QOM;

/**
 * Says that the numbers of a {@code substring} are numbers: PostgreSQL takes values whose type is not said for patterns there.
 * (A driver of JDBC would say it along with the values; this one is told by the server what it expects.)
 */
final class SubstringTypes implements VisitListener {

    @Override
    public void visitStart(VisitContext context) {
        if (isNumberOfSubstring(context)) context.renderContext().sql("cast(");
    }

    @Override
    public void visitEnd(VisitContext context) {
        if (isNumberOfSubstring(context)) context.renderContext().sql(" as integer)");
    }

    private static boolean isNumberOfSubstring(VisitContext context) {
        boolean number = context.queryPart() instanceof Param<?> param
                && !param.isInline()
                && Number.class.isAssignableFrom(param.getType());
        return number && context.renderContext() != null && isInSubstring(context.queryParts());
    }

    /** The function stands between the two. */
    private static boolean isInSubstring(QueryPart[] parts) {
        for (int i = Math.max(0, parts.length - 4); i < parts.length - 1; i++) {
            if (parts[i] instanceof QOM.Substring) return true;
        }
        return false;
    }
}
