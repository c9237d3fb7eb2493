package com.example.library.runtime.query;

import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderImplicitJoinType;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** jOOQ expressions to text and binds. Costs some ten microseconds a query; nothing is executed by jOOQ. */
final class Renderer {

    /** PostgreSQL's protocol counts them with 16 bits. */
    private static final int MAX_BINDS = 65_535;

    private static final Map<Dialect, DSLContext> CONTEXTS = contexts();

    /** A listener makes rendering slower, so only where it is needed. */
    private static final DSLContext TYPED =
            DSL.using(dsl(Dialect.POSTGRESQL).configuration().derive(new SubstringTypes()));

    private Renderer() {}

    static DSLContext dsl(Dialect dialect) {
        return CONTEXTS.get(dialect);
    }

    /** A statement that changes nothing. */
    static Statement read(Dialect dialect, Query query) {
        List<@Nullable Object> binds = binds(dialect, query);
        if (binds.size() > MAX_BINDS) {
            throw new IllegalArgumentException(
                    "a query takes at most " + MAX_BINDS + " values, not " + binds.size() + ": ask in several parts");
        }
        return new Statement(text(dialect, query), binds, false);
    }

    private static String text(Dialect dialect, Query query) {
        String text = dsl(dialect).renderNamedParams(query);
        boolean ambiguous = dialect == Dialect.POSTGRESQL && text.contains("substring(");
        return ambiguous ? TYPED.renderNamedParams(query) : text;
    }

    private static List<@Nullable Object> binds(Dialect dialect, Query query) {
        List<@Nullable Object> binds = new ArrayList<>();
        for (Param<?> param : params(dialect, query)) binds.add(stored(param));
        return binds;
    }

    /** In the order of the text. Asked of the dialect, which may turn them round: PostgreSQL has the offset before the limit. */
    static List<Param<?>> params(Dialect dialect, Query query) {
        return dsl(dialect).extractParams(query).values().stream()
                .filter(param -> !param.isInline())
                .toList();
    }

    /** An enum travels as its stored value: what the converter makes of it. JSON travels as text. */
    static <T> @Nullable Object stored(Param<T> param) {
        Converter<?, T> converter = param.getBinding().converter();
        T value = param.getValue();
        // Several values may stand in an array for one: these are what they are.
        boolean several = value instanceof Object[] && !converter.toType().isInstance(value);
        Object stored = several ? value : converter.to(value);
        return stored instanceof JSONB json ? json.data() : stored;
    }

    private static Map<Dialect, DSLContext> contexts() {
        // jOOQ greets on its logger when it is first used; that is nothing for a service's log.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Settings settings = new Settings()
                .withParamType(ParamType.NAMED)
                .withRenderNamedParamPrefix("$")
                .withRenderCatalog(false)
                // A to-many path would multiply rows silently; any(), all() and none() say what is meant.
                .withRenderImplicitJoinToManyType(RenderImplicitJoinType.THROW);
        Map<Dialect, DSLContext> contexts = new EnumMap<>(Dialect.class);
        for (Dialect dialect : Dialect.values()) contexts.put(dialect, DSL.using(dialect.jooq(), settings));
        return contexts;
    }
}
