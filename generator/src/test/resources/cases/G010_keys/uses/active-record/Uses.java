package com.example.cases;

import static com.example.cases.tables.Tables.ACTOR;
import static com.example.cases.tables.Tables.CREDIT;
import static com.example.cases.tables.Tables.FILM;
import static com.example.cases.tables.Tables.TAKE;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotFound;
import com.example.cases.runtime.error.NotLoaded;
import com.example.cases.runtime.error.ValidationFailed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** Entities with keys of every kind: saved, found again by key, related by it, and refused where a key is not one. */
public final class Uses {

    private final Engine engine;
    private final Country italy;
    private final Actor anna;
    private final Film film;

    private Uses(Engine engine) {
        this.engine = engine;
        italy = new Country().setCode("IT").setName("Italy").save().join();
        anna = new Actor().setName("Anna").setCountry(italy).save().join();
        film = new Film().setTitle("Mamma Roma").save().join();
    }

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
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
            uses.linkedByATableOfItsOwn();
            uses.aRingCheckedAtCommit();
            uses.withoutAConstraint();
        } finally {
            engine.closeAsync().join();
        }
    }

    private void givenByTheCaller() {
        Country france = new Country().setCode("FR").setName("France");
        check(france.isNew(), "a key alone does not make a row");
        check(france.getCode().equals("FR"), "and is there before the first save");
        france.save().join();
        check(!france.isNew() && france.toString().equals("Country FR"), "now it is there");
        check(Country.objects().get("FR").join().equals(france), "and found");

        france.setName("République").save().join();
        check(Country.objects().get("FR").join().getName().equals("République"), "saving again updates");
        check(refused(() -> france.setCode("GB"), IllegalStateException.class), "a row keeps its key");

        Country twin = new Country().setCode("FR").setName("twin");
        ConstraintViolation violation = failure(ConstraintViolation.class, twin.save());
        check(violation.properties().equals(List.of("code")), "the second FR is refused by field: " + violation);
        check(violation.constraint().orElse("").equals("pk_country"), "and by constraint");
        check(twin.isNew(), "it is as new as before");

        ValidationFailed missing = failure(ValidationFailed.class, new Country().setName("nowhere").save());
        check(missing.violations().get(0).property().equals("code"), "a key that nobody gives is missing");
        failure(NotFound.class, Country.objects().get("XX"));
        italy.actors().create(actor -> actor.setName("Vittorio")).join();
        check(italy.actors().count().join() == 2, "its actors refer to it by code");
    }

    private void madeByTheRuntime() {
        List<Actor> actors = Actor.objects()
                .createAll(IntStream.range(0, 100)
                        .mapToObj(i -> new Actor().setName("extra " + i))
                        .toList())
                .join();
        for (int i = 1; i < actors.size(); i++) {
            String before = actors.get(i - 1).getId().toString();
            String after = actors.get(i).getId().toString();
            check(after.compareTo(before) > 0, "keys sort as they were made: " + before + ", " + after);
            check(actors.get(i).getId().version() == 7, "they are of version 7");
        }
        check(refused(() -> new Actor().getId(), IllegalStateException.class), "there is none before the first save");
        Token token = new Token().setNote("under a name of its own").save().join();
        check(Token.objects().get(token.getToken()).join().equals(token), "found by it");
    }

    private void madeByTheDatabase() {
        Film next = new Film().setTitle("Accattone").save().join();
        check(next.getFilmId() > film.getFilmId(), "numbers go up");
        check(Film.objects().get(next.getFilmId()).join().getTitle().equals("Accattone"), "found by number");
        Genre drama = new Genre().setName("drama").save().join();
        film.genres().add(drama).join();
        short id = drama.getId();
        check(Genre.objects().withFilms().get(id).join().getFilms().equals(List.of(film)), "linked by number");
    }

    private void severalParts() {
        Credit lead =
                new Credit().setFilm(film).setActor(anna).setRole(Role.LEAD).save().join();
        CreditKey key = new CreditKey(film.getFilmId(), anna.getId(), Role.LEAD);
        check(CreditKey.of(lead).equals(key), "the key of what was saved");
        check(Credit.objects().get(key).join().equals(lead), "found by key");
        check(Credit.objects().filter(CREDIT.BILLING.isNull()).find(key).join().isPresent(), "among others, too");
        lead.setBilling(1).save().join();
        check(Credit.objects().get(key).join().getBilling() == 1, "updated by key");
        check(lead.refresh().join().getBilling() == 1, "read again by key");

        film.credits().create(c -> c.setActor(anna).setRole(Role.EXTRA)).join();
        check(film.credits().count().join() == 2, "one actor in two roles");
        Film read = Film.objects()
                .withCredits(credits -> credits.withActor().orderBy(CREDIT.ROLE.asc()))
                .get(FILM.FILM_ID.eq(film.getFilmId()))
                .join();
        check(read.getCredits().get(1).getActor().getName().equals("Anna"), "n-n with attributes, in two statements");

        ConstraintViolation violation = failure(
                ConstraintViolation.class,
                new Credit().setFilm(film).setActor(anna).setRole(Role.LEAD).save());
        check(violation.properties().equals(List.of("film", "actor", "role")), "twice is refused: " + violation);
        check(refused(() -> lead.setRole(Role.EXTRA), IllegalStateException.class), "a row keeps each part");
        check(Credit.objects().first().join().isPresent(), "the first by key");
        film.credits().filter(CREDIT.ROLE.eq(Role.EXTRA)).get().join().delete().join();
        check(film.credits().count().join() == 1, "deleted by key");
    }

    private void referringToSeveralParts() {
        Credit lead = Credit.objects().first().join().orElseThrow();
        Take first = lead.takes().create(take -> take.setNumber(1)).join();
        Take second =
                new Take().setCreditId(CreditKey.of(lead)).setRepeats(lead).setNumber(2).save().join();
        check(first.getId().length() == 26 && first.getId().compareTo(second.getId()) < 0, "ULIDs sort, too");
        check(lead.takes().count().join() == 2, "both refer to it");
        check(second.credit().join().equals(lead), "and lead back");

        long before = engine.statements();
        List<Take> takes = Take.objects()
                .withCredit(credit -> credit.withFilm())
                .withRepeats()
                .orderBy(TAKE.NUMBER.asc())
                .list()
                .join();
        check(engine.statements() - before == 1, "joined by three columns");
        check(takes.get(0).getRepeats() == null && takes.get(1).getRepeats().equals(lead), "null and not null");
        check(takes.get(0).getCredit().getFilm().equals(film), "and further on");
        takes.get(1).setRepeats(null).save().join();
        check(Take.objects().get(second.getId()).join().getRepeatsId() == null, "all three are set to null");

        List<Credit> credits = Credit.objects().withTakes().list().join();
        check(credits.get(0).getTakes().size() == 2, "loaded for all owners at once");
        credits = Credit.objects()
                .withTakes(some -> some.filter(TAKE.NUMBER.gt(1)))
                .filter(CREDIT.takes().any(take -> take.NUMBER.eq(2)))
                .list()
                .join();
        check(credits.get(0).getTakes().size() == 1, "and some of them");
        check(Take.objects().filter(TAKE.credit().actor().NAME.eq("Anna")).count().join() == 2, "a path of two joins");
    }

    private void linkedBySeveralParts() {
        Credit lead = Credit.objects().first().join().orElseThrow();
        Actor critic = new Actor().setName("critic").save().join();
        lead.praisedBy().add(critic, anna).join();
        check(lead.praisedBy().count().join() == 2, "linked");
        check(Credit.objects().withPraisedBy().list().join().get(0).getPraisedBy().size() == 2, "and loaded");
        List<Actor> praising = Actor.objects()
                .filter(ACTOR.praised().any(credit -> credit.ROLE.eq(Role.LEAD)))
                .withPraised(praised -> praised.filter(CREDIT.BILLING.eq(1)))
                .list()
                .join();
        check(praising.size() == 2 && praising.get(0).getPraised().equals(List.of(lead)), "from the other side");
        lead.praisedBy().remove(critic).join();
        check(lead.praisedBy().list().join().equals(List.of(anna)), "and cut");
    }

    private void shared() {
        Biography life = new Biography().setActor(anna).setText("born in Rome").save().join();
        check(Biography.objects().get(anna.getId()).join().equals(life), "found by the actor's key");
        check(life.toString().equals("Biography " + anna.getId()), "which is its own");
        failure(ConstraintViolation.class, new Biography().setActor(anna).setText("again").save());
    }

    private void oneToOne() {
        Actor read = Actor.objects().get(anna.getId()).join();
        check(refused(read::getBiography, NotLoaded.class), "not loaded");
        long before = engine.statements();
        check(read.biography().join().getText().equals("born in Rome"), "asked for");
        check(read.biography().join() == read.getBiography(), "and remembered");
        check(engine.statements() - before == 1, "with one statement");
        check(read.lodging().join() == null && read.getLodging() == null, "there is none");

        Lodging lodging = new Lodging().setStreet("Via").setNumber((short) 3).setGuest(anna).save().join();
        new KeyCard().setOpens(lodging).save().join();
        List<Actor> actors =
                Actor.objects().withLodging(some -> some.withKeys()).withBiography().filter(ACTOR.ID.eq(anna.getId())).list().join();
        check(actors.get(0).getLodging().getKeys().size() == 1, "loaded with the list, and on");
        check(actors.get(0).getLodging().getGuest() == actors.get(0), "and back");
        check(Actor.objects().filter(ACTOR.lodging().none()).filter(ACTOR.biography().any()).count().join() == 0, "asked");
        failure(ConstraintViolation.class, new Lodging().setStreet("Via").setNumber((short) 4).setGuest(anna).save());
        lodging.delete().join();
        check(KeyCard.objects().all().get().join().getOpensId() == null, "a key of two columns is set to null");
    }

    private void anEnumAsKey() {
        RoleText lead = new RoleText().setRole(Role.LEAD).setLabel("Lead").save().join();
        Badge badge = new Badge().setWornFor(lead).setCountry(italy).save().join();
        check(RoleText.objects().get(Role.LEAD).join().getLabel().equals("Lead"), "found by constant");
        check(Badge.objects().get(new BadgeKey(Role.LEAD, "IT")).join().equals(badge), "and by a key of it");
        check(RoleText.objects().withBadges().list().join().get(0).getBadges().size() == 1, "and loaded by it");
        check(badge.getWornForId() == Role.LEAD, "a foreign key is one, too");
    }

    private void aTree() {
        Category root = new Category().setPath("a").save().join();
        root.children().create(child -> child.setPath("a/b")).join();
        Category leaf = Category.objects().withParent().get("a/b").join();
        check(leaf.getParent().equals(root), "it refers to one of its own");
        failure(ConstraintViolation.class, root.delete());
        root.children().create(child -> child.setPath("a/c")).join();
        check(root.children().list().join().get(0).getPath().equals("a/c"), "in the relation's order");
        check(root.firstChildren().list().join().get(0).equals(leaf), "and in that of another one");
        Category loaded = Category.objects().withChildren().withFirstChildren().get("a").join();
        check(loaded.getChildren().get(1).equals(leaf) && loaded.getFirstChildren().get(0).equals(leaf), "loaded so");
    }

    private void withoutPrimaryKey() {
        new Festival().setName("Cannes").setYear(1946).save().join();
        new Festival().setName("Venice").setYear(1932).save().join();
        new Festival().setName("Another").save().join();
        Festival cannes = Festival.objects().get("Cannes").join();
        check(cannes.setYear(1939).save().join().refresh().join().getYear() == 1939, "updated by what is unique");
        failure(ConstraintViolation.class, new Festival().setName("Cannes").save());
        List<String> names =
                Festival.objects().list().join().stream().map(Festival::getName).toList();
        check(names.equals(List.of("Cannes", "Venice", "Another")), "in the order of the entity: " + names);
        check(Festival.objects().first().join().orElseThrow().equals(cannes), "the first of it");
    }

    private void linkedThroughAnEntity() {
        Festival cannes = Festival.objects().get("Cannes").join();
        film.festivals().add(cannes, Festival.objects().get("Venice").join()).join();
        check(Screening.objects().count().join() == 2, "a link is a row of the entity");
        check(film.festivals().list().join().get(0).equals(cannes), "read in the order of the target");
        Screening second = film.festivals().count().join() == 2 ? Screening.objects().first().join().orElseThrow() : null;
        check(second != null && second.getPosition() == 0 && second.getVersion() == 0, "with its defaults");
        Film other = new Film().setTitle("other").save().join();
        new Screening().setFilm(other).setFestival(cannes).setPosition(7).save().join();
        check(cannes.shows().list().join().get(0).getPosition() == 7, "seen from the other side, in order");
        check(Festival.objects().withFilms().get("Cannes").join().getFilms().size() == 2, "loaded");
        film.festivals().clear().join();
        check(cannes.films().list().join().equals(List.of(other)), "and cut");
    }

    private void linkedByATableOfItsOwn() {
        Film again = new Film().setTitle("again").save().join();
        film.remakes().add(again).join();
        film.remakes().add(again).join();
        check(film.remakes().list().join().equals(List.of(again)), "linked once");
        failure(ConstraintViolation.class, again.delete());
        Genre a = new Genre().setName("a").save().join();
        film.genres().add(a).join();
        check(Film.objects().withGenres().get(film.getFilmId()).join().getGenres().get(1).equals(a), "n-n in an order");
    }

    private void aRingCheckedAtCommit() {
        UUID nobody = UUID.randomUUID();
        ConstraintViolation refused = failure(
                ConstraintViolation.class,
                engine.transaction(tx -> new Hen().setName("h").setHatchedFromId(nobody).save(tx)));
        check(refused.kind() == ConstraintViolation.Kind.FOREIGN_KEY, "at commit at the latest");
    }

    private void withoutAConstraint() {
        Lodging inn = new Lodging().setStreet("Inn").setNumber((short) 1).save().join();
        Rumour rumour =
                new Rumour().setHeardIn(inn).setAboutId(UUID.randomUUID()).save().join();
        check(Rumour.objects().withAbout().withHeardIn().get(rumour.getId()).join().getHeardIn().equals(inn), "columns");
        failure(NotFound.class, Rumour.objects().get(rumour.getId()).join().about());
    }

    private static boolean refused(Runnable mistake, Class<? extends RuntimeException> type) {
        try {
            mistake.run();
            return false;
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
