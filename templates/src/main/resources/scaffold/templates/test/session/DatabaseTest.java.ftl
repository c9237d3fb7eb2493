// ${header}
package ${kit};

<#include "../kit/DatabaseTestImports.ftl">
import ${packageName}.SessionFactory;

/**
 * Gives a class of tests a database of its own, migrated and empty. Its tests share the rows: they make what they need and
 * look at nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {

    /** On {@link #database}. */
    protected Engine engine;

    protected SessionFactory sessions;

    /** Where the tests run: on the first database of the schema; the generated {@code …On…Test} say another. */
    protected TestDatabase database() {
        return TestDatabase.${databases[0].constant};
    }

    @BeforeAll
    void open() {
        engine = Engine.connect(database().fresh());
        sessions = SessionFactory.of(engine);
    }

    /** Adds {@code entity}, and what it reaches, in a transaction of its own. */
    protected <E> E saved(E entity) {
        await(adding(entity));
        return entity;
    }

    /** The same, to look at how it fails. */
    protected CompletableFuture<Void> adding(Object... entities) {
        return sessions.transaction(session -> {
            for (Object entity : entities) session.add(entity);
            return session.flush();
        });
    }

    /** Deletes the row with {@code key} in a transaction of its own. */
    protected CompletableFuture<Void> deleting(Class<?> type, Object key) {
        return sessions.transaction(session -> session.get(type, key).thenAccept(session::delete));
    }
<#if marksDeleted>

    /** Removes the row with {@code key} for good, in a transaction of its own. */
    protected CompletableFuture<Void> removing(Class<?> type, Object key) {
        return sessions.transaction(session -> session.get(type, key).thenAccept(session::hardDelete));
    }
</#if>

<#include "../kit/DatabaseTestMethods.ftl">
}
