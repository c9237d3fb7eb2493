package com.example.cases;

import static com.example.cases.tables.Tables.DEPARTMENT;
import static com.example.cases.tables.Tables.DOCUMENT;
import static com.example.cases.tables.Tables.FOLDER;
import static com.example.cases.tables.Tables.PERSON;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotLoaded;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Relations made, read in few statements, and cut; and what each rule does when the other row goes. */
public final class Uses {

    private final Engine engine;
    private final Department research;
    private final Person ada;
    private final Person ben;

    private Uses(Engine engine) {
        this.engine = engine;
        research = new Department().setName("research").save().join();
        ada = research.people().create(person -> person.setName("Ada")).join();
        ben = research.people().create(person -> person.setName("Ben")).join();
    }

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            Uses uses = new Uses(engine);
            uses.aRing();
            uses.twoToOnePerson();
            uses.twiceBetweenOnePair();
            uses.withItself();
            uses.aTree();
            uses.atMostOne();
            uses.restrictAndNoActionKeep();
            uses.setNullLetsGo();
            uses.cascadeTakesAlong();
        } finally {
            engine.closeAsync().join();
        }
    }

    private void aRing() {
        research.setHead(ada).save().join();
        long before = engine.statements();
        Department read = Department.objects()
                .all()
                .withHead(head -> head.withDepartment())
                .get(DEPARTMENT.head().NAME.eq("Ada"))
                .join();
        check(engine.statements() - before == 1, "to-one, round the ring, in one statement");
        check(read.getHead() != null && read.getHead().getDepartment().equals(research), "and back");
        check(ben.getDepartment() == research, "who was made by it knows it");
    }

    private void twoToOnePerson() {
        Document report = ada.documents()
                .create(document -> document.setTitle("report").setReviewer(ben))
                .join();
        new Document().setTitle("notes").setAuthor(ben).save().join();
        Document read = Document.objects()
                .withAuthor()
                .withReviewer()
                .get(DOCUMENT.author().NAME.eq("Ada").and(DOCUMENT.reviewer().NAME.eq("Ben")))
                .join();
        check(read.equals(report), "told apart in conditions");
        check(read.getAuthor().equals(ada) && ben.equals(read.getReviewer()), "and in what is loaded");
        check(ben.reviews().list().join().equals(List.of(report)), "what he reviews");
        check(ben.documents().count().join() == 1, "is not what he wrote");
        check(Person.objects().filter(PERSON.documents().any(), PERSON.reviews().none()).get().join().equals(ada), "Ada");
    }

    private void twiceBetweenOnePair() {
        Document report = document("report");
        report.readers().add(ada, ben).join();
        report.editors().set(List.of(ben)).join();
        long before = engine.statements();
        Document read = Document.objects()
                .withReaders(readers -> readers.orderBy(PERSON.NAME.asc()))
                .withEditors()
                .get(DOCUMENT.TITLE.eq("report"))
                .join();
        check(engine.statements() - before == 3, "one statement for each to-many");
        check(read.getReaders().equals(List.of(ada, ben)), "two read it");
        check(read.getEditors().equals(List.of(ben)), "one edits it");
        check(ada.reading().list().join().equals(List.of(report)), "seen from the other side");
        check(!ada.editing().exists().join(), "the two do not mix");
        ada.reading().remove(report).join();
        check(report.readers().list().join().equals(List.of(ben)), "taken away from the other side");
        report.readers().add(ben).join();
        check(report.readers().count().join() == 1, "added twice, there once");
    }

    private void withItself() {
        Document report = document("report");
        Document notes = document("notes");
        report.cites().add(notes).join();
        check(notes.citedBy().list().join().equals(List.of(report)), "the other direction has its own name");
        check(!report.citedBy().exists().join(), "and is not implied");
        report.cites().add(report).join();
        Document read = Document.objects()
                .withCites(cited -> cited.withCitedBy().orderBy(DOCUMENT.TITLE.asc()))
                .get(DOCUMENT.TITLE.eq("report"))
                .join();
        check(read.getCites().equals(List.of(notes, report)), "even itself");
        check(read.getCites().get(0).getCitedBy().equals(List.of(report)), "and what those are cited by");
        report.cites().clear().join();
        check(!notes.citedBy().exists().join(), "all gone");
    }

    private void aTree() {
        Folder root = new Folder().setName("root").save().join();
        Folder leaf = root.children().create(child -> child.setName("leaf")).join();
        check(root.parent().join() == null, "no parent, no statement");
        long before = engine.statements();
        List<Folder> all = Folder.objects()
                .withParent()
                .withChildren(children -> children.withChildren())
                .orderBy(FOLDER.ID.asc())
                .list()
                .join();
        check(engine.statements() - before == 3, "the folders, their children, and theirs");
        check(all.equals(List.of(root, leaf)), "a missing parent hides no row");
        check(all.get(0).getParent() == null && root.equals(all.get(1).getParent()), "one step up");
        check(all.get(0).getChildren().get(0).getChildren().isEmpty(), "two steps down");
        check(Folder.objects().get(FOLDER.parent().NAME.eq("root")).join().equals(leaf), "by the parent's name");
        check(Folder.objects().get(FOLDER.children().any()).join().equals(root), "by having children");
        Folder alone = Folder.objects().get(leaf.getId()).join();
        try {
            alone.getParent();
            throw new AssertionError("nobody loaded it");
        } catch (NotLoaded expected) {
            check(expected.getMessage().contains(".withParent()"), expected.getMessage());
        }
        alone.setParent(null).save().join();
        check(leaf.refresh().join().getParentId() == null && leaf.getParent() == null, "a root of its own");
        leaf.setParent(root).save().join();
    }

    private void atMostOne() {
        new Badge().setHolder(ben).setNumber("B-1").save().join();
        check(ben.badge().join().getNumber().equals("B-1"), "one, not a list");
        ConstraintViolation second = failure(
                ConstraintViolation.class, new Badge().setHolder(ben).setNumber("B-2").save());
        check(second.kind() == ConstraintViolation.Kind.UNIQUE, second.getMessage());
        check(second.properties().equals(List.of("holder")), "by the name of the relation: " + second.properties());
    }

    private void restrictAndNoActionKeep() {
        ConstraintViolation kept = failure(ConstraintViolation.class, research.delete());
        check(kept.kind() == ConstraintViolation.Kind.FOREIGN_KEY, kept.getMessage());
        failure(ConstraintViolation.class, ada.delete());
        Document report = document("report");
        Document sequel = report.adaptations()
                .create(document -> document.setTitle("sequel").setAuthor(ada))
                .join();
        failure(ConstraintViolation.class, report.delete());
        check(Document.objects().find(report.getId()).join().isPresent(), "all are still there");
        sequel.setBasedOn(null).save().join();
        sequel.delete().join();
    }

    private void setNullLetsGo() {
        Person cy = new Person().setName("Cy").setDepartment(research).save().join();
        research.setHead(cy).save().join();
        Document report = document("report").setReviewer(cy).save().join();
        report.readers().set(List.of(cy)).join();
        cy.delete().join();
        check(research.refresh().join().getHeadId() == null, "no head any more");
        check(report.refresh().join().getReviewerId() == null, "no reviewer any more");
        check(!report.readers().exists().join(), "a link goes with either side");
    }

    private void cascadeTakesAlong() {
        Folder root = Folder.objects().get(FOLDER.NAME.eq("root")).join();
        Folder leaf = Folder.objects().get(FOLDER.NAME.eq("leaf")).join();
        Document first = new Document().setTitle("first").setAuthor(ada).setFolder(leaf).save().join();
        new Document().setTitle("second").setAuthor(ada).setFolder(leaf).setBasedOn(first).save().join();
        root.delete().join();
        check(Folder.objects().count().join() == 0, "with all below it");
        check(
                !Document.objects().filter(DOCUMENT.TITLE.in("first", "second")).exists().join(),
                "and what stood there; no action looks when all is done, and finds nothing left to keep");
        check(Badge.objects().count().join() == 1, "Ben's badge");
        document("notes").delete().join();
        ben.delete().join();
        check(Badge.objects().count().join() == 0, "went with him");
    }

    private static Document document(String title) {
        return Document.objects().get(DOCUMENT.TITLE.eq(title)).join();
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
