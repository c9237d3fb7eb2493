package dev.scaffold.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineMergeTest {

    private static final String BASE = """
            <dependencies>
              <dependency>
                <a/>
              </dependency>
            </dependencies>
            """;

    @Test
    void bothMayAddAtTheSamePlace() {
        assertThat(merged(with("mine"), with("theirs"))).isEqualTo("""
                        <dependencies>
                          <dependency>
                            <a/>
                          </dependency>
                          <dependency>
                            <mine/>
                          </dependency>
                          <dependency>
                            <theirs/>
                          </dependency>
                        </dependencies>
                        """);
    }

    @Test
    void theSameAdditionIsMadeOnce() {
        assertThat(merged(with("same"), with("same"))).isEqualTo(with("same"));
    }

    @Test
    void additionsAtSeveralPlacesStayApart() {
        String ours = "<mine/>\n" + with("mine") + "<mine/>\n";
        String theirs = "<theirs/>\n" + with("theirs") + "<theirs/>\n";
        String merged = merged(ours, theirs);
        assertThat(merged).startsWith("<mine/>\n<theirs/>\n<dependencies>").endsWith("<mine/>\n<theirs/>\n");
        assertThat(merged.lines().filter(line -> line.contains("mine"))).hasSize(3);
        assertThat(merged.lines().filter(line -> line.contains("theirs"))).hasSize(3);
    }

    @Test
    void whatOneChangesAndTheOtherDeletesIsAConflict() {
        LineMerge.Outcome outcome = LineMerge.merge("a\nb\nc\nd\n", "a\nd\n", "a\nB\nc\nd\n");
        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.line()).isEqualTo(2);
    }

    @Test
    void aLastLineWithoutItsEndIsALine() {
        assertThat(LineMerge.merge("a\nb\nc", "a\nb\nc", "A\nb\nc").text()).contains("A\nb\nc");
    }

    private static String with(String name) {
        String dependency = "  <dependency>\n    <" + name + "/>\n  </dependency>\n";
        return BASE.replace("</dependencies>", dependency + "</dependencies>");
    }

    private static String merged(String ours, String theirs) {
        return LineMerge.merge(BASE, ours, theirs).text().orElseThrow();
    }
}
