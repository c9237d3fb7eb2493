// ${header}
package ${kit};

<#include "../kit/DatabaseTestImports.ftl">

/**
 * Runs the tests of a class on each database of the schema: a fresh one for each class, so that its tests share rows with no
 * other class but with each other. They make what they need and look at nothing else.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
public abstract class DatabaseTest {

    /** The database that this run is about. */
    @Parameter
    protected TestDatabase database;

    /** On {@link #database}; has not been named as the default. */
    protected static Engine engine;

    /** Valid entities, with what they require saved on {@link #engine}. */
    protected static Samples samples;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        engine = Engine.connect(database.fresh());
        samples = new Samples(engine);
    }

<#include "../kit/DatabaseTestMethods.ftl">
}
