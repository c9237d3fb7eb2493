package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineDocumentTest {

    @Test
    void everyOptionIsInTheTable() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "engine.md"));

        assertThat(Arrays.stream(EngineOptions.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !Set.of("url", "listeners", "events").contains(name)))
                .allSatisfy(name -> assertThat(document).contains("| `" + name + "` |"));
        assertThat(document)
                .contains(
                        "listener(…)",
                        "`persistence.Statement`",
                        "`persistence.Acquire`",
                        "`persistence.Transaction`",
                        "`persistence.pool`",
                        "`persistence.listener`");
        assertThat(Arrays.stream(EngineListener.class.getDeclaredMethods()).map(Method::getName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(document).containsPattern("`" + name + "[(`]"));
    }
}
