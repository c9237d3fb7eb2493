package com.example.library.runtime.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.PreconditionFailedException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.precondition.FailedPrecondition;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import org.jspecify.annotations.Nullable;

/** Listens to Liquibase: which changesets it has finished, and which one it is at. */
final class Progress extends AbstractChangeExecListener {

    private final List<String> finished = new ArrayList<>();
    private @Nullable ChangeSet current;
    private @Nullable String failedPrecondition;

    List<String> finished() {
        return List.copyOf(finished);
    }

    Optional<String> current() {
        return Optional.ofNullable(current).map(ChangeSet::getId);
    }

    /** The words of the precondition that stopped the run; the changelog's own where it has some. */
    Optional<String> failedPrecondition() {
        return Optional.ofNullable(failedPrecondition);
    }

    @Override
    public void willRun(ChangeSet changeSet, DatabaseChangeLog log, Database database, RunStatus status) {
        current = changeSet;
    }

    @Override
    public void ran(ChangeSet changeSet, DatabaseChangeLog log, Database database, ExecType how) {
        if (how == ExecType.EXECUTED || how == ExecType.RERAN) finished.add(changeSet.getId());
        end(database);
    }

    @Override
    public void willRollback(ChangeSet changeSet, DatabaseChangeLog log, Database database) {
        current = changeSet;
    }

    @Override
    public void rolledBack(ChangeSet changeSet, DatabaseChangeLog log, Database database) {
        finished.add(changeSet.getId());
        end(database);
    }

    /** With the note of it in the ledger: see {@link WholeChangesets}. */
    private void end(Database database) {
        current = null;
        try {
            database.commit();
        } catch (DatabaseException failure) {
            throw new UnexpectedLiquibaseException(failure);
        }
    }

    @Override
    public void preconditionFailed(PreconditionFailedException failure, FailOption option) {
        if (option != FailOption.HALT) return;
        ChangeSet at = current;
        String own = at == null || at.getPreconditions() == null
                ? null
                : at.getPreconditions().getOnFailMessage();
        failedPrecondition = own != null
                ? own
                : failure.getFailedPreconditions().stream()
                        .map(FailedPrecondition::getMessage)
                        .map(message -> message.strip().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("; "));
    }
}
