package dev.scaffold.bench;

import java.util.Locale;

/** Who takes part: the name on the command line, the module with its class path, and its class there. */
enum Entrant {
    RAW("vertx", "vertx.RawCandidate"),
    RAW_SHARED("vertx", "vertx.SharedPoolCandidate"),
    JDBC("vertx", "vertx.JdbcCandidate"),
    R2DBC("r2dbc", "r2dbc.R2dbcCandidate"),
    HIBERNATE("hibernate", "hibernate.HibernateCandidate"),
    ACTIVE_RECORD("scaffold", "scaffold.ActiveRecordCandidate"),
    SESSION("scaffold", "scaffold.SessionCandidate");

    final String module;
    private final String className;

    Entrant(String module, String className) {
        this.module = module;
        this.className = className;
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
