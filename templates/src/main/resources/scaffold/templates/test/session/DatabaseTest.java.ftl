// ${header}
package ${kit};

<#include "../kit/DatabaseTestImports.ftl">
import ${packageName}.SessionFactory;

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

    /** On {@link #database}. */
    protected static Engine engine;

    protected static SessionFactory sessions;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        engine = Engine.connect(database.fresh());
        sessions = SessionFactory.of(engine);
    }

    /** Adds {@code entity}, and what it reaches, in a transaction of its own. */
    protected static <E> E saved(E entity) {
        await(adding(entity));
        return entity;
    }

    /** The same, to look at how it fails. */
    protected static CompletableFuture<Void> adding(Object... entities) {
        return sessions.transaction(session -> {
            for (Object entity : entities) session.add(entity);
            return session.flush();
        });
    }

    /** Deletes the row with {@code key} in a transaction of its own. */
    protected static CompletableFuture<Void> deleting(Class<?> type, Object key) {
        return sessions.transaction(session -> session.get(type, key).thenAccept(session::delete));
    }

<#include "../kit/DatabaseTestMethods.ftl">
}
