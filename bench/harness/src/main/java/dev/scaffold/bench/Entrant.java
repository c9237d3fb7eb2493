package dev.scaffold.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who takes part: the name on the command line, the module with its class path, and its class there. */
enum Entrant {
    RAW("vertx", "vertx.RawCandidate"),
    RAW_SHARED("vertx", "vertx.SharedPoolCandidate"),
    JDBC("vertx", "vertx.JdbcCandidate"),
    R2DBC("r2dbc", "r2dbc.R2dbcCandidate"),
    JOOQ_R2DBC("r2dbc", "r2dbc.JooqCandidate"),
    SPRING_DATA("spring-data", "springdata.SpringDataCandidate"),
    HIBERNATE("hibernate", "hibernate.HibernateCandidate"),
    ACTIVE_RECORD("scaffold", "scaffold.ActiveRecordCandidate"),
    SESSION("scaffold", "scaffold.SessionCandidate"),
    SQLITE_JDBC("sqlite", "sqlite.JdbcCandidate"),
    SQLITE_ACTIVE_RECORD("sqlite", "sqlite.ActiveRecordCandidate"),
    SQLITE_SESSION("sqlite", "sqlite.SessionCandidate");

    final String module;
    private final String className;

    Entrant(String module, String className) {
        this.module = module;
        this.className = className;
    }

    static List<Entrant> all(boolean onSqlite) {
        return Arrays.stream(values())
                .filter(entrant -> entrant.isOnSqlite() == onSqlite)
                .toList();
    }

    boolean isOnSqlite() {
        return module.equals("sqlite");
    }

    boolean isBlocking() {
        return this == JDBC || this == SQLITE_JDBC;
    }

    /** Hibernate Reactive has no streams. */
    boolean takesPartIn(Workload workload) {
        return isOnSqlite() ? workload == Workload.W1 : workload != Workload.W6 || this != HIBERNATE;
    }

    String className() {
        return Entrant.class.getPackageName() + "." + className;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
