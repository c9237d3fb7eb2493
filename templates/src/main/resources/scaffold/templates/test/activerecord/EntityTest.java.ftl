package ${packageName};

import static org.assertj.core.api.Assertions.assertThat;

<#if junitTest == "Test">
import org.junit.jupiter.api.Test;
</#if>

/** Tests of {@link ${e.code.name}}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class ${e.code.name}Test extends ${e.code.name}TestBase {

    @${junitTest}
    void isThereOnceSaved() {
        ${e.code.name} saved = await(samples.${e.sample}().save(engine));

        assertThat(await(${e.door}.objects(engine).list())).contains(saved);
    }
}
