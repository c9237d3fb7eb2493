package ${packageName};

import static org.assertj.core.api.Assertions.assertThat;

import ${packageName}.runtime.session.Session;
import ${kit}.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link ${e.code.name}}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class ${e.code.name}Test extends ${e.code.name}TestBase {

    @Test
    void isThereOnceSaved() {
        ${e.code.name} saved = saved(Samples.${e.sample}());
        Session session = sessions.open();

        assertThat(await(session.select(${e.code.name}.class).list()))
                .extracting(${e.code.name}::${e.automatic.keyGetter})
                .contains(saved.${e.automatic.keyGetter}());
    }
}
