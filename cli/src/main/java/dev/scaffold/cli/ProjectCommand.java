package dev.scaffold.cli;

import dev.scaffold.generator.output.PlanWriter;
import dev.scaffold.generator.output.RunLock;
import dev.scaffold.generator.output.WritePlan;
import dev.scaffold.generator.schema.SchemaDefaults;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What the commands that work on a project share. */
@Command
abstract class ProjectCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    ScaffoldCommand parent;

    ScaffoldCommand root() {
        return Objects.requireNonNull(parent);
    }

    Console console() {
        return root().console();
    }

    Workspace workspace() {
        return Workspace.of(root().directory(), root().schema());
    }

    long now() {
        return root().environment().nanoTime().getAsLong();
    }

    static SchemaDefaults defaults(Workspace workspace) {
        return SchemaDefaults.of(workspace.directoryName());
    }

    /** Prints what stands in the way of writing, and tells the exit code; {@link ExitCode#OK} when nothing does. */
    int obstacles(Generation.Outcome outcome) {
        Report report = new Report(console());
        report.diagnostics(outcome.result());
        int wrong = ExitCode.of(outcome.result().diagnostics());
        if (wrong != ExitCode.OK) return wrong;
        if (outcome.plan().isEmpty()) {
            outcome.result().plan().ifPresent(report::findings);
            return ExitCode.DESTRUCTIVE;
        }
        WritePlan plan = outcome.plan().get();
        if (plan.conflicts().isEmpty()) return ExitCode.OK;
        new ConflictReport(console()).print(plan.conflicts());
        return ExitCode.EDITED;
    }

    /** Ends a run that was killed, if there was one. The caller holds the lock. */
    void finishInterruptedRun(Workspace workspace) throws IOException {
        boolean interrupted = PlanWriter.isInterrupted(workspace.project());
        new PlanWriter(workspace.project()).finishInterruptedRun();
        if (interrupted) console().say("Finished an earlier run that was interrupted.");
    }

    /** Calls {@code work} while no other run writes. */
    int locked(Workspace workspace, Callable<Integer> work) throws Exception {
        try (RunLock lock = RunLock.acquire(workspace.project())) {
            Objects.requireNonNull(lock);
            finishInterruptedRun(workspace);
            return work.call();
        }
    }
}
