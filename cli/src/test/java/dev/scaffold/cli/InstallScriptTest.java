package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The parts of install.sh that need no build. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InstallScriptTest {

    private static final Path SCRIPT = Path.of("../install.sh").toAbsolutePath().normalize();

    @TempDir
    Path prefix;

    @Test
    void helpSaysWhatIsInstalledWhere() throws Exception {
        Result result = install(Map.of(), "--help");
        assertThat(result.code()).isZero();
        assertThat(result.text()).startsWith("Usage: ./install.sh").contains("PREFIX/bin/scaffold");
    }

    @Test
    void anUnknownOptionIsAMistake() throws Exception {
        assertThat(install(Map.of(), "--frobnicate").code()).isEqualTo(2);
    }

    @Test
    void uninstallRemovesWhatItInstalledAndNothingElse() throws Exception {
        Files.createDirectories(prefix.resolve("bin"));
        Files.createDirectories(prefix.resolve("lib/scaffold"));
        Files.writeString(prefix.resolve("bin/scaffold"), "");
        Files.writeString(prefix.resolve("bin/other"), "");
        Files.writeString(prefix.resolve("lib/scaffold/scaffold.jar"), "");
        assertThat(install(Map.of(), "--uninstall").code()).isZero();
        assertThat(prefix.resolve("bin/scaffold")).doesNotExist();
        assertThat(prefix.resolve("lib/scaffold")).doesNotExist();
        assertThat(prefix.resolve("bin/other")).exists();
        Result again = install(Map.of(), "--uninstall");
        assertThat(again.code()).as("a second time").isZero();
        assertThat(again.text()).contains("Nothing to remove");
    }

    @Test
    void helpAndUninstallMakeNoDirectory() throws Exception {
        Map<String, String> elsewhere = Map.of("PREFIX", prefix.resolve("none").toString());
        assertThat(install(elsewhere, "--help").code()).isZero();
        assertThat(install(elsewhere, "--uninstall").code()).isZero();
        assertThat(prefix.resolve("none")).doesNotExist();
    }

    @Test
    void aCloneThatCannotBeWrittenIsCopiedWithEveryModuleThatMavenWantsToSee() throws Exception {
        Path clone = Files.createDirectories(prefix.resolve("clone"));
        Path source = Files.copy(SCRIPT, clone.resolve("install.sh")).getParent();
        String root = Files.readString(SCRIPT.resolveSibling("pom.xml"));
        Files.writeString(source.resolve("pom.xml"), root);
        List<String> modules = Pattern.compile("<module>(.*)</module>")
                .matcher(root)
                .results()
                .map(module -> module.group(1))
                .toList();
        for (String module : modules) {
            Files.createDirectories(source.resolve(module));
            Files.writeString(source.resolve(module).resolve("pom.xml"), "");
        }
        Path cli = source.resolve("cli");
        assumeTrue(cli.toFile().setWritable(false) && !Files.isWritable(cli), "root writes everywhere");
        Path maven = Files.createDirectories(prefix.resolve("maven/bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\nfind . -name pom.xml | sed 's,^./,[ERROR] saw ,'\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));

        Result result = run(
                source.resolve("install.sh"),
                Map.of("MAVEN_HOME", prefix.resolve("maven").toString()));

        assertThat(result.code()).isEqualTo(2);
        for (String module : modules) assertThat(result.text()).contains("saw " + module + "/pom.xml");
    }

    @Test
    void withoutMavenItSaysSoBeforeItDoesAnything() throws Exception {
        Path tools = Files.createDirectories(prefix.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "mkdir", "cat")) {
            Path stub = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + locate(tool) + " \"$@\"\n");
            Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Map<String, String> bare = Map.of("PATH", tools.toString(), "MAVEN_HOME", "", "M2_HOME", "");
        Result result = install(bare);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.text()).contains("no Maven is found").contains("MAVEN_HOME");
        assertThat(prefix.resolve("lib")).doesNotExist();
    }

    private static Path locate(String tool) throws IOException {
        for (String directory : System.getenv("PATH").split(":")) {
            Path place = Path.of(directory, tool);
            if (Files.isExecutable(place)) return place.toAbsolutePath();
        }
        throw new IOException(tool + " is not on the path");
    }

    private record Result(int code, String text) {}

    private Result install(Map<String, String> variables, String... arguments) throws Exception {
        return run(SCRIPT, variables, arguments);
    }

    private Result run(Path script, Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PREFIX", prefix.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), text);
    }
}
