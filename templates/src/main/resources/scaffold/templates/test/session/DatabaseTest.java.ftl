// ${header}
package ${kit};

<#include "../kit/DatabaseTestImports.ftl">
import ${packageName}.SessionFactory;
import ${packageName}.runtime.session.Session;
import java.util.function.Function;

/**
 * Runs the tests of a class on each database of the schema: a fresh one for each class, so that its tests share rows with no
 * other class but with each other. They make what they need and look at nothing else.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
public abstract class DatabaseTest {

    /** On the database that this run is about. */
    protected static Engine engine;

    protected static SessionFactory sessions;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        engine = Engine.connect(database.fresh());
        sessions = SessionFactory.of(engine);
    }

    /** Adds {@code entity}, and what it reaches, in a transaction of its own. */
    protected static <E> E saved(E entity) {
        return await(adding(entity));
    }

    /** The same, to look at how it fails. */
    protected static <E> CompletableFuture<E> adding(E entity) {
        return sessions.transaction(session -> CompletableFuture.completedFuture(session.add(entity)));
    }

    /** Runs {@code work} with a session in a transaction. */
    protected static <T> T inSession(Function<Session, CompletableFuture<T>> work) {
        return await(sessions.transaction(work));
    }

<#include "../kit/DatabaseTestMethods.ftl">
}
