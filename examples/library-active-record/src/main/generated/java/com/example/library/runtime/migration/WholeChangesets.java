package com.example.library.runtime.migration;

import java.sql.Connection;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * A connection on which a changeset and the note that it was applied are one transaction. Liquibase commits between the two;
 * whoever was killed there would find the changeset undone by the ledger and done in the database.
 */
final class WholeChangesets extends JdbcConnection {

    private final Progress progress;

    WholeChangesets(Connection connection, Progress progress) {
        super(connection);
        this.progress = progress;
    }

    /** Put off while a changeset is at work: {@link Progress} commits at its end. */
    @Override
    public void commit() throws DatabaseException {
        if (progress.current().isEmpty()) super.commit();
    }
}
