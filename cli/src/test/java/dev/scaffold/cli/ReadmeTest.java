package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that README and CONTRIBUTING show are there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    Path directory;

    @Test
    void theTwoCommandsAreThere() throws IOException {
        List<String> commands = commands("README.md", "./install.sh");
        assertThat(commands).hasSize(2);
        assertThat(ROOT.resolve(commands.get(0)))
                .isExecutable()
                .content()
                .contains("PREFIX=$HOME/.local", "$bin/scaffold");
        assertThat(commands.get(1)).startsWith("~/.local/bin/scaffold new ").endsWith(" --verify");

        // As it stands but for Maven's run, which VerifyTest plays.
        String[] arguments = commands.get(1).replace("--verify", "--dry-run").split(" ");
        Cli.Run run = new Cli(directory)
                .run(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(new Cli(directory).run("new", "--help").out()).contains("--verify");
    }

    @Test
    void mavenIsCalledForModulesProfilesAndTestsThatExist() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        List<String> commands = commands("CONTRIBUTING.md", "mvn ");
        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command).startsWith("mvn "));
        for (String command : commands) {
            for (String module : values(command, "-pl ([\\w,]+)"))
                assertThat(pom).contains("<module>" + module + "</module>");
            for (String profile : values(command, "-P(\\w+)")) assertThat(pom).contains("<id>" + profile + "</id>");
            for (String test : values(command, "-Dtest='?(\\w+)"))
                assertThat(find(test + ".java")).isTrue();
        }
    }

    private static List<String> values(String command, String pattern) {
        return Pattern.compile(pattern)
                .matcher(command)
                .results()
                .flatMap(found -> Pattern.compile(",").splitAsStream(found.group(1)))
                .toList();
    }

    private static boolean find(String name) throws IOException {
        try (var files = Files.walk(ROOT.resolve("generator/src/test"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name));
        }
    }

    /** The lines of the block that begins with {@code start}, without comments. */
    private static List<String> commands(String document, String start) throws IOException {
        String text = Files.readString(ROOT.resolve(document));
        return Pattern.compile("```\\w*\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(block -> block.startsWith(start))
                .findFirst()
                .orElseThrow()
                .lines()
                .map(line -> line.replaceFirst("\\s+#.*", ""))
                .toList();
    }
}
