package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --verify} makes of a Maven, played here by a script; the real one builds the examples. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class VerifyTest {

    @TempDir
    Path directory;

    @Test
    void countsTheTestsThatPassed() throws Exception {
        Cli.Run run = verify("""
                echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s - in BookTest"
                echo "[INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 1"
                """);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("✔ mvn verify: 11 tests passed, 1 skipped in 0.0 s")
                .contains("Next:  edit shop/schema.yaml, then: cd shop && scaffold generate");
    }

    /** As Surefire reports them, with and without a message of its own. */
    @Test
    void saysWhyTestsWereSkipped() throws Exception {
        String script = """
                mkdir -p target/surefire-reports
                cat > target/surefire-reports/TEST-BookTest.xml <<'END'
                <testcase name="a"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[\
                org.opentest4j.TestAbortedException: no values are known
                	at org.junit]]></skipped></testcase>
                <testcase name="b"><skipped message="x &lt; 1"/></testcase>
                <testcase name="c"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[\
                org.opentest4j.TestAbortedException: Assumption failed: no values are known
                	at org.junit]]></skipped></testcase>
                END
                echo "[WARNING] Tests run: 12, Failures: 0, Errors: 0, Skipped: 3"
                """;
        assertThat(verify(script).err()).contains("""
                        ✔ mvn verify: 9 tests passed, 3 skipped in 0.0 s
                            2 skipped: no values are known
                            1 skipped: x < 1
                          Next:""");
    }

    @Test
    void showsTheErrorsAndWhereTheLogIs() throws Exception {
        Cli.Run run = verify("""
                echo "[INFO] much"
                echo "[ERROR] COMPILATION ERROR"
                exit 1
                """);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("error[SCF-E827]")
                .contains("    [ERROR] COMPILATION ERROR")
                .doesNotContain("much")
                .contains("the whole log is " + directory.resolve("shop/target/scaffold-verify.log"));
        assertThat(directory.resolve("shop/pom.xml")).exists();
    }

    private Cli.Run verify(String script) throws IOException {
        Path mvn = Files.createDirectories(directory.resolve("maven/bin")).resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Cli(directory)
                .with("MAVEN_HOME", directory.resolve("maven").toString())
                .run("new", "shop", "--style=session", "--verify");
    }
}
