package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.DEPARTMENT;
import static com.example.cases.tables.Tables.DOCUMENT;
import static com.example.cases.tables.Tables.FOLDER;
import static com.example.cases.tables.Tables.PERSON;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotLoaded;
import com.example.cases.runtime.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jooq.Condition;

/** Relations made, read in few statements, and cut; and what each rule does when the other row goes. */
public final class Uses {

    private final Engine engine;
    private final SessionFactory sessions;

    private Uses(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine);
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            uses.aRingInOneFlush();
            uses.twoToOnePerson();
            uses.twiceBetweenOnePair();
            uses.withItself();
            uses.aTree();
            uses.atMostOne();
            uses.restrictAndNoActionKeep();
            uses.setNullLetsGo();
            uses.cascadeTakesAlong();
        }
    }

    private void aRingInOneFlush() {
        Department research = new Department().setName("research");
        Person ada = new Person().setName("Ada").setDepartment(research);
        research.getPeople().add(new Person().setName("Ben"));
        research.setHead(ada);
        check(research.getPeople().size() == 2, "both ends are in step before anything is stored");
        add(research);

        long before = engine.statements();
        Department read = sessions.open()
                .select(Department.class)
                .where(DEPARTMENT.head().NAME.eq("Ada"))
                .options(joined(DepartmentPaths.HEAD).then(joined(PersonPaths.DEPARTMENT)))
                .one()
                .join();
        check(engine.statements() - before == 1, "to-one, round the ring, in one statement");
        check(read.getHead() != null && read.getHead().getDepartment() == read, "one row is one object");
    }

    private void twoToOnePerson() {
        sessions.transaction(session -> session.select(Person.class)
                        .orderBy(PERSON.NAME.asc())
                        .list()
                        .thenAccept(people -> {
                            people.get(0).getDocuments().add(new Document().setTitle("report").setReviewer(people.get(1)));
                            people.get(1).getDocuments().add(new Document().setTitle("notes"));
                        }))
                .join();
        Document read = sessions.open()
                .select(Document.class)
                .where(DOCUMENT.author().NAME.eq("Ada"), DOCUMENT.reviewer().NAME.eq("Ben"))
                .options(joined(DocumentPaths.AUTHOR), joined(DocumentPaths.REVIEWER))
                .one()
                .join();
        check(read.getTitle().equals("report"), "told apart in conditions");
        check(read.getAuthor().getName().equals("Ada"), "and in what is loaded");
        check(read.getReviewer() != null && read.getReviewer().getName().equals("Ben"), "both of them");
        Person ada = sessions.open()
                .select(Person.class)
                .where(PERSON.documents().any(), PERSON.reviews().none())
                .one()
                .join();
        check(ada.getName().equals("Ada"), "who wrote and did not review");
    }

    private void twiceBetweenOnePair() {
        Session reading = sessions.open();
        Document written = one(reading, Document.class, DOCUMENT.TITLE.eq("report"));
        reading.load(written, DocumentPaths.REVIEWER).join();
        written.getReaders().addAll(reading.select(Person.class).list().join());
        written.getEditors().add(written.getReviewer());
        reading.flush().join();
        long before = engine.statements();
        Document report = sessions.open()
                .select(Document.class)
                .where(DOCUMENT.TITLE.eq("report"))
                .options(selectIn(DocumentPaths.READERS).orderBy(PERSON.NAME.asc()), selectIn(DocumentPaths.EDITORS))
                .one()
                .join();
        check(engine.statements() - before == 3, "one statement for each to-many");
        check(report.getReaders().stream().map(Person::getName).toList().equals(List.of("Ada", "Ben")), "two read it");
        check(report.getEditors().stream().map(Person::getName).toList().equals(List.of("Ben")), "one edits it");

        Person ada = sessions.transaction(session -> session.select(Person.class)
                        .where(PERSON.NAME.eq("Ada"))
                        .options(selectIn(PersonPaths.READING), selectIn(PersonPaths.EDITING))
                        .one()
                        .thenApply(person -> {
                            check(person.getReading().size() == 1 && person.getEditing().isEmpty(), "they do not mix");
                            person.getReading().remove(person.getReading().get(0));
                            return person;
                        }))
                .join();
        check(ada.getReading().isEmpty(), "taken away from the other side");
        check(count(Person.class, PERSON.reading().any()) == 1, "in the database, too");
    }

    private void withItself() {
        Session session = sessions.open();
        Document report = one(session, Document.class, DOCUMENT.TITLE.eq("report"));
        Document notes = one(session, Document.class, DOCUMENT.TITLE.eq("notes"));
        report.getCites().add(notes);
        report.getCites().add(report);
        session.flush().join();

        Document read = sessions.open()
                .select(Document.class)
                .where(DOCUMENT.TITLE.eq("report"))
                .options(selectIn(DocumentPaths.CITES)
                        .orderBy(DOCUMENT.TITLE.asc())
                        .then(selectIn(DocumentPaths.CITED_BY)))
                .one()
                .join();
        check(read.getCites().size() == 2 && read.getCites().get(1) == read, "even itself, and that is one object");
        check(read.getCites().get(0).getCitedBy().equals(List.of(read)), "the other direction has its own name");
        check(count(Document.class, DOCUMENT.citedBy().any()) == 2, "both are cited");

        session.load(report, DocumentPaths.CITES).join();
        report.getCites().clear();
        session.flush().join();
        check(count(Document.class, DOCUMENT.citedBy().any()) == 0, "all gone");
    }

    private void aTree() {
        Folder root = new Folder().setName("root");
        root.getChildren().add(new Folder().setName("leaf"));
        add(root);

        long before = engine.statements();
        List<Folder> all = sessions.open()
                .select(Folder.class)
                .options(
                        joined(FolderPaths.PARENT),
                        selectIn(FolderPaths.CHILDREN).then(selectIn(FolderPaths.CHILDREN)))
                .orderBy(FOLDER.ID.asc())
                .list()
                .join();
        check(engine.statements() - before <= 3, "the folders, their children, and theirs");
        check(all.size() == 2, "a missing parent hides no row");
        check(all.get(0).getParent() == null && all.get(1).getParent() == all.get(0), "one step up");
        check(all.get(0).getChildren().get(0).getChildren().isEmpty(), "two steps down");
        check(count(Folder.class, FOLDER.parent().NAME.eq("root")) == 1, "by the parent's name");
        check(count(Folder.class, FOLDER.children().any()) == 1, "by having children");
        Folder alone = one(sessions.open(), Folder.class, FOLDER.NAME.eq("leaf"));
        try {
            alone.getParent();
            throw new AssertionError("nobody loaded it");
        } catch (NotLoaded expected) {
            check(expected.getMessage().contains("FolderPaths.PARENT"), expected.getMessage());
        }
    }

    private void atMostOne() {
        changing(Person.class, PERSON.NAME.eq("Ben"), ben -> ben.setBadge(new Badge().setNumber("B-1")))
                .join();
        ConstraintViolation second = failure(
                ConstraintViolation.class,
                changing(
                        Person.class,
                        PERSON.NAME.eq("Ben"),
                        ben -> ben.setBadge(new Badge().setNumber("B-2"))));
        check(second.kind() == ConstraintViolation.Kind.UNIQUE, second.getMessage());
        check(second.properties().equals(List.of("holder")), "by the name of the relation: " + second.properties());
    }

    private void restrictAndNoActionKeep() {
        ConstraintViolation kept =
                failure(ConstraintViolation.class, delete(Department.class, DEPARTMENT.NAME.eq("research")));
        check(kept.kind() == ConstraintViolation.Kind.FOREIGN_KEY, kept.getMessage());
        failure(ConstraintViolation.class, delete(Person.class, PERSON.NAME.eq("Ada")));
        Session session = sessions.open();
        Document report = one(session, Document.class, DOCUMENT.TITLE.eq("report"));
        report.getAdaptations().add(new Document().setTitle("sequel").setAuthor(ada(session)));
        session.flush().join();
        failure(ConstraintViolation.class, delete(Document.class, DOCUMENT.TITLE.eq("report")));
        check(count(Document.class, DOCUMENT.TITLE.eq("report")) == 1, "all are still there");
        delete(Document.class, DOCUMENT.TITLE.eq("sequel")).join();
    }

    private void setNullLetsGo() {
        Session session = sessions.open();
        Department research = one(session, Department.class, DEPARTMENT.NAME.eq("research"));
        Document report = one(session, Document.class, DOCUMENT.TITLE.eq("report"));
        Person cy = new Person().setName("Cy").setDepartment(research);
        research.setHead(cy);
        report.setReviewer(cy);
        report.getReaders().add(cy);
        session.flush().join();

        delete(Person.class, PERSON.NAME.eq("Cy")).join();
        check(count(Department.class, DEPARTMENT.HEAD_ID.isNull()) == 1, "no head any more");
        check(count(Document.class, DOCUMENT.TITLE.eq("report").and(DOCUMENT.REVIEWER_ID.isNull())) == 1, "no reviewer");
        check(count(Document.class, DOCUMENT.readers().any()) == 1, "a link goes with either side; Ben still reads");
    }

    private void cascadeTakesAlong() {
        Session session = sessions.open();
        Folder leaf = one(session, Folder.class, FOLDER.NAME.eq("leaf"));
        Document first = new Document().setTitle("first").setAuthor(ada(session));
        leaf.getDocuments().add(first);
        leaf.getDocuments().add(new Document().setTitle("second").setAuthor(ada(session)).setBasedOn(first));
        session.flush().join();

        delete(Folder.class, FOLDER.NAME.eq("root")).join();
        check(count(Folder.class, FOLDER.ID.isNotNull()) == 0, "with all below it");
        check(
                count(Document.class, DOCUMENT.TITLE.in("first", "second")) == 0,
                "and what stood there; no action looks when all is done, and finds nothing left to keep");
        delete(Document.class, DOCUMENT.TITLE.eq("notes")).join();
        delete(Person.class, PERSON.NAME.eq("Ben")).join();
        check(sessions.open().select(Badge.class).count().join() == 0, "his badge went with him");
    }

    private static Person ada(Session session) {
        return one(session, Person.class, PERSON.NAME.eq("Ada"));
    }

    private static <E> E one(Session session, Class<E> type, Condition condition) {
        return session.select(type).where(condition).one().join();
    }

    private long count(Class<?> type, Condition condition) {
        return sessions.open().select(type).where(condition).count().join();
    }

    private void add(Object entity) {
        sessions.transaction(session -> {
                    session.add(entity);
                    return session.flush();
                })
                .join();
    }

    private <E> CompletableFuture<Void> changing(Class<E> type, Condition which, Consumer<E> change) {
        return sessions.transaction(
                session -> session.select(type).where(which).one().thenAccept(change));
    }

    private CompletableFuture<Void> delete(Class<?> type, Condition which) {
        return sessions.transaction(
                session -> session.select(type).where(which).one().thenAccept(session::delete));
    }

    /** What the future failed with; it must be one of {@code type}. */
    private static <X extends Throwable> X failure(Class<X> type, CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (type.isInstance(e.getCause())) return type.cast(e.getCause());
            throw e;
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
