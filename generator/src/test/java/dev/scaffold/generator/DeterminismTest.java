package dev.scaffold.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.output.GeneratedFile;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same schema makes the same bytes, whoever runs scaffold, where, and when. */
class DeterminismTest {

    /** Turkish has a dotted and a dotless i; Apia is a day ahead of most; a carriage return is easily overlooked. */
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia",
            "-Dline.separator=\r\n",
            "-Duser.name=somebody-else",
            "-Duser.home=/nowhere",
            "-Dos.name=Windows 11");

    @Test
    void theBytesAreTheSameElsewhere() throws Exception {
        List<String> options = new ArrayList<>(ELSEWHERE);
        options.add(Runtime.version().feature() < 18 ? "-Dfile.encoding=ISO-8859-1" : "-Dfile.encoding=COMPAT");

        // In another JVM the immutable sets and maps of the JDK have another order, too.
        List<String> elsewhere = CasesInFork.run(
                Path.of(System.getProperty("java.home")), options, Map.of("LC_ALL", "C", "TZ", "Pacific/Apia"), ".*");

        assertThat(elsewhere)
                .isEqualTo(GeneratedCase.all().stream().map(CasesInFork::line).toList());
    }

    @Test
    void nothingTellsWhenWhereAndByWhatVersion() throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (GeneratedCase one : GeneratedCase.all()) {
            for (GeneratedFile file : one.files().files()) {
                if (file.path().startsWith(".scaffold/")) continue;
                assertThat(file.text())
                        .as(one + " " + file.path())
                        .doesNotContain(today.toString(), System.getProperty("user.home") + "/", "\r")
                        .doesNotContainIgnoringCase("scaffold 0.", "0.1.0-SNAPSHOT-");
                if (host.length() > 4 && !host.equals("localhost"))
                    assertThat(file.text()).doesNotContain(host);
            }
        }
    }
}
