// ${header}
package ${kit};

<#include "../kit/DatabaseTestImports.ftl">

/**
 * Gives a class of tests a database of its own, migrated and empty. Its tests share the rows: they make what they need and
 * look at nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {

    /** On {@link #database}; it has not been made the default. */
    protected Engine engine;

    /** Valid entities, with what they require saved through {@link #engine}. */
    protected Samples samples;

    /** Where the tests run: on the first database of the schema; the generated {@code …On…Test} say another. */
    protected TestDatabase database() {
        return TestDatabase.${databases[0].constant};
    }

    @BeforeAll
    void open() {
        engine = Engine.connect(database().fresh());
        samples = new Samples(engine);
    }

<#include "../kit/DatabaseTestMethods.ftl">
}
