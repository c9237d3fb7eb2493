package dev.scaffold.generator.codegen.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportsTest {

    @Test
    void keepsWhatIsUsedInOrder() {
        String source = """
                // Generated.
                package com.acme;

                import static org.example.Assert.that;
                import org.example.Outer.Inner;
                import org.example.Outer;
                import com.acme.Beside;
                import java.util.List;

                import java.util.Set;

                class A {
                    List<Inner> x = that(Outer.y, my.Set.z, new Beside());
                }
                """;

        assertThat(Imports.tidy(source)).isEqualTo("""
                        // Generated.
                        package com.acme;

                        import static org.example.Assert.that;

                        import java.util.List;
                        import org.example.Outer;
                        import org.example.Outer.Inner;

                        class A {
                            List<Inner> x = that(Outer.y, my.Set.z, new Beside());
                        }
                        """);
    }
}
