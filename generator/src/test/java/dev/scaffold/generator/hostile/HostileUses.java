package dev.scaffold.generator.hostile;

import dev.scaffold.generator.schema.Style;

/** The program that stores hostile texts through generated code, and reads them back; in either style. */
final class HostileUses {

    private static final String PROGRAM = """
            package com.example.odd;

            import static com.example.odd.tables.Tables.NOTE;

            import com.example.odd.runtime.engine.Engine;
            import java.nio.charset.StandardCharsets;
            import java.util.ArrayList;
            import java.util.Base64;
            import java.util.List;

            public final class Uses {

                private Uses() {}

                /** The database's URL, then the texts in Base64. A row of the database's own defaults is there already. */
                public static void run(String argument) {
                    List<String> words = List.of(argument.split(" "));
                    List<String> texts = new ArrayList<>();
                    for (String word : words.subList(1, words.size())) {
                        texts.add(new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8));
                    }
                    Engine engine = Engine.connect(words.get(0));
                    try {
                        run(engine, texts);
                    } finally {
                        engine.closeAsync().join();
                    }
                }

            %s
                private static void turn(Note note, List<String> texts, int by) {
            %s    }

                private static void check(Note note, List<String> texts, int by) {
            %s    }

                private static void same(String found, String expected) {
                    if (!expected.equals(found)) throw new AssertionError("<" + found + "> is not <" + expected + ">");
                }

                private static void check(boolean holds, String what) {
                    if (!holds) throw new AssertionError(what);
                }
            }
            """;

    private static final String ACTIVE_RECORD = """
                private static void run(Engine engine, List<String> texts) {
                    engine.asDefault();
                    Note theirs = Note.objects().orderBy(NOTE.ID.asc()).list().join().get(0);
                    check(theirs, texts, 0);
                    check(theirs.getOdd() == Odd.C3, "the default of the enum");
                    Note note = new Note();
                    check(note, texts, 0);
                    note.save().join();
                    note.refresh().join();
                    check(note, texts, 0);
                    turn(note, texts, 1);
                    note.save().join();
                    note.refresh().join();
                    check(note, texts, 1);
                    for (int i = 0; i < texts.size(); i++) {
                        check(Note.objects().filter(NOTE.TEXT_0.eq(texts.get(i))).count().join() == (i < 1 ? 1 : i == 1 ? 1 : 0),
                                "found by " + texts.get(i));
                    }
                    for (Odd odd : Odd.values()) {
                        note.setOdd(odd).save().join();
                        note.refresh().join();
                        check(note.getOdd() == odd, "stored as " + odd);
                        check(Note.objects().filter(NOTE.ODD.eq(odd), NOTE.ID.eq(note.getId())).exists().join(), "found by " + odd);
                    }
                }
            """;

    private static final String SESSION = """
                private static void run(Engine engine, List<String> texts) {
                    SessionFactory sessions = SessionFactory.of(engine);
                    sessions.transaction(session -> session.select(Note.class).list().thenApply(all -> {
                                check(all.get(0), texts, 0);
                                check(all.get(0).getOdd() == Odd.C3, "the default of the enum");
                                return all;
                            }))
                            .join();
                    Note made = new Note();
                    check(made, texts, 0);
                    sessions.transaction(session -> {
                                session.add(made);
                                return session.flush();
                            })
                            .join();
                    long id = made.getId();
                    sessions.transaction(session -> session.get(Note.class, id).thenApply(note -> {
                                check(note, texts, 0);
                                turn(note, texts, 1);
                                return note;
                            }))
                            .join();
                    sessions.transaction(session -> session.get(Note.class, id).thenApply(note -> {
                                check(note, texts, 1);
                                return note;
                            }))
                            .join();
                    for (Odd odd : Odd.values()) {
                        sessions.transaction(session -> session.get(Note.class, id).thenApply(note -> note.setOdd(odd))).join();
                        sessions.transaction(session -> session.select(Note.class)
                                        .where(NOTE.ODD.eq(odd), NOTE.ID.eq(id))
                                        .one()
                                        .thenApply(note -> {
                                            check(note.getOdd() == odd, "stored as " + odd);
                                            return note;
                                        }))
                                .join();
                    }
                }
            """;

    private HostileUses() {}

    static String of(Style style) {
        StringBuilder turns = new StringBuilder();
        StringBuilder checks = new StringBuilder();
        int size = HostileTexts.ALL.size();
        for (int i = 0; i < size; i++) {
            turns.append("        note.setText%d(texts.get((%d + by) %% %d));\n".formatted(i, i, size));
            checks.append("        same(note.getText%d(), texts.get((%d + by) %% %d));\n".formatted(i, i, size));
        }
        String run = style == Style.SESSION ? SESSION : ACTIVE_RECORD;
        return PROGRAM.formatted(run, turns, checks);
    }
}
