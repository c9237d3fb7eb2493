package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.ACTOR;
import static com.example.cases.tables.Tables.CATEGORY;
import static com.example.cases.tables.Tables.CREDIT;
import static com.example.cases.tables.Tables.FILM;
import static com.example.cases.tables.Tables.TAKE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotFound;
import com.example.cases.runtime.error.NotLoaded;
import com.example.cases.runtime.error.ValidationFailed;
import com.example.cases.runtime.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Objects with keys of every kind: flushed, found again by key, related by it, and refused where a key is not one. */
public final class Uses {

    private final Engine engine;
    private final SessionFactory sessions;
    private final UUID anna;
    private final int film;

    private Uses(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine);
        Actor actor = new Actor().setName("Anna").setCountry(new Country().setCode("IT").setName("Italy"));
        Film first = new Film().setTitle("Mamma Roma");
        add(actor, first);
        anna = actor.getId();
        film = first.getFilmId();
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            uses.givenByTheCaller();
            uses.madeByTheRuntime();
            uses.madeByTheDatabase();
            uses.severalParts();
            uses.referringToSeveralParts();
            uses.linkedBySeveralParts();
            uses.shared();
            uses.oneToOne();
            uses.anEnumAsKey();
            uses.aTree();
            uses.withoutPrimaryKey();
            uses.linkedThroughAnEntity();
            uses.aRingInOneFlush();
            uses.withoutAConstraint();
        }
    }

    private void givenByTheCaller() {
        Country france = new Country().setCode("FR").setName("France");
        check(france.toString().equals("new Country"), "a key alone does not make a row");
        add(france);
        check(france.toString().equals("Country FR"), "now it is there");

        Session session = sessions.open();
        Country read = session.get(Country.class, "FR").join();
        check(session.get(Country.class, "FR").join() == read, "one object in one session");
        read.setName("République");
        session.flush().join();
        check(sessions.open().get(Country.class, "FR").join().getName().equals("République"), "updated by key");
        read.setCode("GB");
        ValidationFailed kept = failure(ValidationFailed.class, session.flush());
        check(kept.violations().get(0).property().equals("code"), "a row keeps its key: " + kept);

        ConstraintViolation violation =
                failure(ConstraintViolation.class, adding(new Country().setCode("FR").setName("twin")));
        check(violation.properties().equals(List.of("code")), "the second FR is refused by field: " + violation);
        check(violation.constraint().orElse("").equals("pk_country"), "and by constraint");
        ValidationFailed missing = failure(ValidationFailed.class, adding(new Country().setName("nowhere")));
        check(missing.violations().get(0).property().equals("code"), "a key that nobody gives is missing");
        failure(NotFound.class, sessions.open().get(Country.class, "XX"));
        check(refused(() -> sessions.open().add(france), IllegalArgumentException.class), "it has a row already");

        Country again = new Country().setCode("XY").setName("again");
        failure(IllegalStateException.class, sessions.transaction(work -> {
            work.add(again);
            return work.flush().thenCompose(done -> CompletableFuture.failedFuture(new IllegalStateException("no")));
        }));
        check(again.toString().equals("new Country"), "what was rolled back is new again");
        add(again);
        check(again.getVersion() == 0, "and can be added again");
    }

    private void madeByTheRuntime() {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < 100; i++) actors.add(new Actor().setName("extra " + i));
        add(actors.toArray());
        for (int i = 1; i < actors.size(); i++) {
            String before = actors.get(i - 1).getId().toString();
            String after = actors.get(i).getId().toString();
            check(after.compareTo(before) > 0, "keys sort as they were made: " + before + ", " + after);
        }
        check(actors.get(0).getId().version() == 7, "they are of version 7");
        check(refused(() -> new Actor().getId(), IllegalStateException.class), "there is none before the first flush");
        Token token = new Token().setNote("under a name of its own");
        add(token);
        check(sessions.open().get(Token.class, token.getToken()).join().getNote() != null, "found by it");
    }

    private void madeByTheDatabase() {
        Film next = new Film().setTitle("Accattone");
        Genre drama = new Genre().setName("drama");
        next.getGenres().add(drama);
        add(next);
        check(next.getFilmId() > film, "numbers go up");
        check(sessions.open().get(Film.class, (long) next.getFilmId()).join() != null, "found by number");
        Genre read = sessions.open()
                .select(Genre.class)
                .options(selectIn(GenrePaths.FILMS))
                .one()
                .join();
        check(read.getId() == drama.getId() && read.getFilms().size() == 1, "linked by number");
    }

    private void severalParts() {
        CreditKey key = new CreditKey(film, anna, Role.LEAD);
        inTransaction(session -> {
            Film found = session.get(Film.class, film).join();
            Actor actor = session.get(Actor.class, anna).join();
            found.getCredits().add(new Credit().setActor(actor).setRole(Role.LEAD));
            found.getCredits().add(new Credit().setActor(actor).setRole(Role.EXTRA));
        });
        inTransaction(session -> {
            Credit lead = session.get(Credit.class, key).join();
            check(CreditKey.of(lead).equals(key), "found by key");
            check(session.get(Credit.class, key).join() == lead, "and known by it");
            lead.setBilling(1);
        });
        long before = engine.statements();
        Film read = sessions.open()
                .select(Film.class)
                .options(selectIn(FilmPaths.CREDITS).orderBy(CREDIT.ROLE.desc()).then(joined(CreditPaths.ACTOR)))
                .where(FILM.FILM_ID.eq(film))
                .one()
                .join();
        check(read.getCredits().get(0).getBilling() == 1, "updated by key");
        check(read.getCredits().get(1).getActor().getName().equals("Anna"), "n-n with attributes");
        check(engine.statements() - before == 2, "in two statements");

        // Everything new at once: the key's parts come from rows of the same flush.
        Credit fresh = new Credit()
                .setFilm(new Film().setTitle("Rocco"))
                .setActor(new Actor().setName("Alain"))
                .setRole(Role.LEAD);
        add(fresh);
        check(CreditKey.of(fresh).filmId() > film, "a key of keys that were made on the way");

        ConstraintViolation violation = failure(
                ConstraintViolation.class,
                sessions.transaction(session -> session.get(Film.class, film)
                        .thenCompose(one -> session.get(Actor.class, anna)
                                .thenApply(actor -> session.add(
                                        new Credit().setFilm(one).setActor(actor).setRole(Role.LEAD))))));
        check(violation.properties().equals(List.of("film", "actor", "role")), "twice is refused: " + violation);
        inTransaction(session -> session.delete(
                session.get(Credit.class, new CreditKey(film, anna, Role.EXTRA)).join()));
        check(sessions.open().find(Credit.class, new CreditKey(film, anna, Role.EXTRA)).join().isEmpty(), "deleted");
        check(
                refused(() -> sessions.open().get(Credit.class, 7).join(), IllegalArgumentException.class),
                "another key is refused before it is sent");
    }

    private void referringToSeveralParts() {
        CreditKey key = new CreditKey(film, anna, Role.LEAD);
        inTransaction(session -> {
            Credit lead = session.get(Credit.class, key).join();
            lead.getTakes().add(new Take().setNumber(1));
            lead.getTakes().add(new Take().setNumber(2).setRepeats(lead));
        });
        long before = engine.statements();
        List<Take> takes = sessions.open()
                .select(Take.class)
                .options(joined(TakePaths.CREDIT).then(joined(CreditPaths.FILM)), joined(TakePaths.REPEATS))
                .orderBy(TAKE.NUMBER.asc())
                .list()
                .join();
        check(engine.statements() - before == 1, "joined by three columns");
        check(takes.get(0).getRepeats() == null, "null");
        check(takes.get(1).getRepeats() == takes.get(0).getCredit(), "and one object for one key");
        check(takes.get(0).getCredit().getFilm().getTitle().equals("Mamma Roma"), "and further on");
        check(takes.get(0).getId().compareTo(takes.get(1).getId()) < 0, "ULIDs sort, too");

        Session session = sessions.open();
        Take take = session.get(Take.class, takes.get(1).getId()).join();
        check(take.getCreditId().equals(key), "known without loading");
        check(refused(take::getCredit, NotLoaded.class), "not loaded");
        session.load(take, TakePaths.CREDIT).join();
        check(take.getCredit().getBilling() == 1 && take.getRepeats() == take.getCredit(), "loaded by key");
        session.load(take.getCredit(), CreditPaths.TAKES).join();
        check(take.getCredit().getTakes().size() == 2, "and from there");
        take.setRepeats(null);
        session.flush().join();
        check(sessions.open().get(Take.class, take.getId()).join().getRepeatsId() == null, "all three are set to null");
        List<Credit> some = sessions.open()
                .select(Credit.class)
                .where(CREDIT.takes().any(one -> one.NUMBER.eq(2)), CREDIT.actor().NAME.eq("Anna"))
                .options(selectIn(CreditPaths.TAKES))
                .list()
                .join();
        check(some.size() == 1 && some.get(0).getTakes().size() == 2, "asked for by its takes");
    }

    private void linkedBySeveralParts() {
        CreditKey key = new CreditKey(film, anna, Role.LEAD);
        inTransaction(session -> {
            Credit lead = session.get(Credit.class, key).join();
            lead.getPraisedBy().add(new Actor().setName("critic"));
            lead.getPraisedBy().add(session.get(Actor.class, anna).join());
        });
        List<Actor> praising = sessions.open()
                .select(Actor.class)
                .where(ACTOR.praised().any(credit -> credit.ROLE.eq(Role.LEAD)))
                .options(selectIn(ActorPaths.PRAISED))
                .list()
                .join();
        check(praising.size() == 2 && CreditKey.of(praising.get(1).getPraised().get(0)).equals(key), "linked and loaded");
        inTransaction(session -> {
            Credit lead = session.get(Credit.class, key).join();
            session.load(lead, CreditPaths.PRAISED_BY).join();
            lead.getPraisedBy().removeIf(actor -> actor.getName().equals("critic"));
        });
        check(praised() == 1, "and cut");
    }

    private long praised() {
        return sessions.open()
                .select(Actor.class)
                .where(ACTOR.praised().any())
                .count()
                .join();
    }

    private void shared() {
        inTransaction(session -> session.add(new Biography()
                .setActor(session.get(Actor.class, anna).join())
                .setText("born in Rome")));
        Biography life = sessions.open().get(Biography.class, anna).join();
        check(life.toString().equals("Biography " + anna), "the actor's key is its own");
    }

    private void oneToOne() {
        Session session = sessions.open();
        Actor read = session.get(Actor.class, anna).join();
        check(refused(read::getBiography, NotLoaded.class), "not loaded");
        session.load(read, ActorPaths.BIOGRAPHY).join();
        check(read.getBiography().getText().equals("born in Rome"), "loaded");
        check(read.getBiography().getActor() == read, "and back");
        session.load(read, ActorPaths.LODGING).join();
        check(read.getLodging() == null, "there is none");
        Lodging first = new Lodging().setStreet("Via").setNumber((short) 3);
        first.getKeys().add(new KeyCard());
        read.setLodging(first);
        check(first.getGuest() == read && read.getLodging() == first, "both ends are in step");
        session.flush().join();
        read.setLodging(new Lodging().setStreet("Via").setNumber((short) 4));
        check(first.getGuest() == null, "the one before is left");
        read.setLodging(first);
        Actor loaded = sessions.open()
                .select(Actor.class)
                .where(ACTOR.lodging().any())
                .options(selectIn(ActorPaths.LODGING).then(selectIn(LodgingPaths.KEYS)), selectIn(ActorPaths.BIOGRAPHY))
                .one()
                .join();
        check(loaded.getLodging().getKeys().size() == 1 && loaded.getBiography() != null, "loaded with the list, and on");
        inTransaction(other -> other.delete(
                other.get(Lodging.class, new LodgingKey("Via", (short) 3)).join()));
        KeyCard card = sessions.open().select(KeyCard.class).one().join();
        check(card.getOpensId() == null, "a key of two columns is set to null");
    }

    private void anEnumAsKey() {
        RoleText lead = new RoleText().setRole(Role.LEAD).setLabel("Lead");
        inTransaction(session -> lead.getBadges().add(
                new Badge().setCountry(session.get(Country.class, "IT").join()).setWornFor(session.add(lead))));
        check(sessions.open().get(RoleText.class, Role.LEAD).join().getLabel().equals("Lead"), "found by constant");
        Badge badge = sessions.open().get(Badge.class, new BadgeKey(Role.LEAD, "IT")).join();
        check(badge.getWornForId() == Role.LEAD, "a foreign key is one, too");
        RoleText read = sessions.open()
                .select(RoleText.class)
                .options(selectIn(RoleTextPaths.BADGES))
                .one()
                .join();
        check(read.getBadges().size() == 1, "and loaded by it");
    }

    private void aTree() {
        Category root = new Category().setPath("a");
        root.getChildren().add(new Category().setPath("a/b"));
        add(root);
        Category leaf = sessions.open()
                .select(Category.class)
                .options(joined(CategoryPaths.PARENT))
                .where(CATEGORY.PATH.eq("a/b"))
                .one()
                .join();
        check(leaf.getParent().getPath().equals("a"), "it refers to one of its own");
        inTransaction(session -> {
            Category top = session.get(Category.class, "a").join();
            new Category().setPath("a/c").setParent(top);
            check(top.getPath().equals("a"), "known");
            top.getChildren().add(new Category().setPath("a/d"));
        });
        Session session = sessions.open();
        Category top = session.get(Category.class, "a").join();
        session.load(top, CategoryPaths.CHILDREN).join();
        session.load(top, CategoryPaths.FIRST_CHILDREN).join();
        List<String> down = top.getChildren().stream().map(Category::getPath).toList();
        check(down.equals(List.of("a/d", "a/c", "a/b")), "in the relation's order: " + down);
        check(top.getFirstChildren().get(0).getPath().equals("a/b"), "and in that of another one");
        Category fourth = new Category().setPath("a/e");
        top.getFirstChildren().add(fourth);
        check(top.getChildren().contains(fourth) && fourth.getParent() == top, "all ends are in step");
    }

    private void withoutPrimaryKey() {
        add(
                new Festival().setName("Cannes").setYear(1946),
                new Festival().setName("Venice").setYear(1932),
                new Festival().setName("Another"));
        inTransaction(session -> session.get(Festival.class, "Cannes").join().setYear(1939));
        failure(ConstraintViolation.class, adding(new Festival().setName("Cannes")));
        List<String> names = sessions.open().select(Festival.class).list().join().stream()
                .map(Festival::getName)
                .toList();
        check(names.equals(List.of("Cannes", "Venice", "Another")), "in the order of the entity: " + names);
    }

    private void linkedThroughAnEntity() {
        inTransaction(session -> {
            Film found = session.get(Film.class, film).join();
            found.getFestivals().add(session.get(Festival.class, "Cannes").join());
            found.getFestivals().add(session.get(Festival.class, "Venice").join());
            found.getRemakes().add(new Film().setTitle("again"));
        });
        List<Screening> shows =
                sessions.open().select(Screening.class).list().join();
        check(shows.size() == 2 && shows.get(0).getPosition() == 0, "a link is a row of the entity, with its defaults");
        Session session = sessions.open();
        Film read = session.get(Film.class, film).join();
        session.load(read, FilmPaths.FESTIVALS).join();
        session.load(read, FilmPaths.REMAKES).join();
        check(read.getFestivals().get(0).getName().equals("Cannes"), "read in the order of the target");
        check(read.getRemakes().size() == 1, "and by a table of its own");
        read.getFestivals().remove(1);
        session.flush().join();
        check(sessions.open().select(Screening.class).count().join() == 1, "and cut");
    }

    private void aRingInOneFlush() {
        Egg egg = new Egg();
        Hen hen = new Hen().setName("first").setHatchedFrom(egg);
        egg.setLaidBy(hen);
        add(hen);
        Hen read = sessions.open()
                .select(Hen.class)
                .options(joined(HenPaths.HATCHED_FROM).then(joined(EggPaths.LAID_BY)))
                .one()
                .join();
        check(read.getHatchedFrom().getLaidBy() == read, "each before the other");
    }

    private void withoutAConstraint() {
        Rumour rumour = new Rumour().setHeardIn(new Lodging().setStreet("Inn").setNumber((short) 1));
        Actor gone = new Actor().setName("gone");
        rumour.setAbout(gone);
        add(rumour);
        inTransaction(session -> session.delete(session.get(Actor.class, gone.getId()).join()));
        Rumour read = sessions.open()
                .select(Rumour.class)
                .options(joined(RumourPaths.HEARD_IN))
                .one()
                .join();
        check(read.getHeardIn().getStreet().equals("Inn"), "columns of other names");
        check(read.getAboutId().equals(gone.getId()), "what it is about may be gone");
    }

    private void inTransaction(Consumer<Session> work) {
        Session session = sessions.open();
        work.accept(session);
        session.flush().join();
    }

    private void add(Object... objects) {
        adding(objects).join();
    }

    private CompletableFuture<Void> adding(Object... objects) {
        return sessions.transaction(session -> {
            session.addAll(List.of(objects));
            return CompletableFuture.completedFuture(null);
        });
    }

    private static boolean refused(Runnable mistake, Class<? extends RuntimeException> type) {
        try {
            mistake.run();
            return false;
        } catch (CompletionException failure) {
            return type.isInstance(failure.getCause());
        } catch (RuntimeException refusal) {
            return type.isInstance(refusal);
        }
    }

    private static <T extends Throwable> T failure(Class<T> type, CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException failure) {
            return type.cast(failure.getCause());
        }
        throw new AssertionError("should have failed with " + type.getSimpleName());
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
