package dev.scaffold.generator.support;

import dev.scaffold.generator.codegen.CodeGenerator;
import dev.scaffold.generator.codegen.ProjectText;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.migration.MigrationPlanner;
import dev.scaffold.generator.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A whole generated project, compiled with its tests, whose tests can be run here: on migrations as they are, or damaged. */
public final class GeneratedProject {

    private static final String RESOURCES = "src/main/resources/";

    private final GeneratedCode code;
    private final Map<String, String> resources = new TreeMap<>();

    private GeneratedProject(GeneratedCode code, Map<String, String> migrations) {
        this.code = code;
        migrations.forEach((path, text) -> {
            if (path.startsWith(RESOURCES)) resources.put(path.substring(RESOURCES.length()), text);
        });
    }

    public static GeneratedProject of(Schema schema) {
        List<SourceText> sources = new ArrayList<>();
        for (ProjectText file : CodeGenerator.generate(schema)) {
            if (file.path().endsWith(".java")) sources.add(SourceText.generated(file.path(), file.text()));
        }
        var plan = MigrationPlanner.plan(MigrationHistory.none(), schema, Set.of(), Optional.empty());
        return new GeneratedProject(GeneratedCode.compile(sources), plan.files());
    }

    /** What came of the tests of {@code classes}: method → success, or what it failed with. */
    public record Outcome(List<String> passed, Map<String, String> failed) {}

    /**
     * Runs the tests of {@code classes}.
     *
     * @param directory an empty one, for the migrations
     * @param damage what happens to the text of each migration before
     */
    public Outcome test(Path directory, UnaryOperator<String> damage, List<String> classes) throws IOException {
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            Path file = directory.resolve(resource.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, damage.apply(resource.getValue()));
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(code.loader(directory));
        try {
            return run(classes);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Outcome run(List<String> classes) {
        Launcher launcher = LauncherFactory.create();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
                .build();
        Outcome outcome = new Outcome(new ArrayList<>(), new TreeMap<>());
        launcher.execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String name = test.getDisplayName().replace("()", "");
                if (result.getStatus() != Status.SUCCESSFUL) {
                    outcome.failed()
                            .put(name, String.valueOf(result.getThrowable().orElse(null)));
                } else if (test.isTest()) {
                    outcome.passed().add(name);
                }
            }
        });
        return outcome;
    }
}
