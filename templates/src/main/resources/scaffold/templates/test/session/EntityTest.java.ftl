package ${packageName};

import static org.assertj.core.api.Assertions.assertThat;

import ${kit}.Samples;
<#if junitTest == "Test">
import org.junit.jupiter.api.Test;
</#if>

/** Tests of {@link ${e.code.name}}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class ${e.code.name}Test extends ${e.code.name}TestBase {

    @${junitTest}
    void isThereOnceSaved() {
        ${e.code.name} saved = saved(Samples.${e.sample}());

        assertThat(await(sessions.open().select(${e.code.name}.class).list()))
                .extracting(${e.keyFunction()})
                .contains(${e.keyOf("saved")});
    }
}
