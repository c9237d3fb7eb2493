package dev.scaffold.runtime.query;

import java.util.Objects;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** For columns whose values travel as text, and of which PostgreSQL makes a value of {@code type} when it gets them. */
public final class CastBinding<T> implements Binding<T, T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> javaType;
    private final String type;

    private CastBinding(Class<T> javaType, String type) {
        this.javaType = javaType;
        this.type = type;
    }

    /** JSON, so that jOOQ's functions take the column. */
    public static CastBinding<JSONB> json() {
        return new CastBinding<>(JSONB.class, "jsonb");
    }

    /** Text for a column of PostgreSQL's {@code type}. */
    public static CastBinding<String> text(String type) {
        return new CastBinding<>(String.class, type);
    }

    @Override
    public Converter<T, T> converter() {
        return Converter.of(javaType, javaType, value -> value, value -> value);
    }

    @Override
    public void sql(BindingSQLContext<T> context) {
        boolean cast = context.family() == SQLDialect.POSTGRES;
        if (cast) context.render().sql("cast(cast(");
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(Objects.toString(context.value(), null)));
        } else {
            context.render().sql(context.variable());
        }
        if (cast) context.render().sql(" as text) as ").sql(type).sql(")");
    }

    @Override
    public void register(BindingRegisterContext<T> context) {
        throw notExecuted();
    }

    @Override
    public void set(BindingSetStatementContext<T> context) {
        throw notExecuted();
    }

    @Override
    public void set(BindingSetSQLOutputContext<T> context) {
        throw notExecuted();
    }

    @Override
    public void get(BindingGetResultSetContext<T> context) {
        throw notExecuted();
    }

    @Override
    public void get(BindingGetStatementContext<T> context) {
        throw notExecuted();
    }

    @Override
    public void get(BindingGetSQLInputContext<T> context) {
        throw notExecuted();
    }

    private static IllegalStateException notExecuted() {
        return new IllegalStateException("jOOQ executes nothing here");
    }
}
