package dev.scaffold.bench.sqlite;

import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.Texts;
import dev.scaffold.bench.session.Author;
import dev.scaffold.bench.session.SessionFactory;
import dev.scaffold.bench.session.runtime.engine.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The style session on SQLite. */
public final class SessionCandidate implements Candidate {

    private final Engine engine;
    private final SessionFactory sessions;

    public SessionCandidate(Target target) {
        engine = Engine.builder(target.url()).poolSize(target.connections()).build();
        sessions = SessionFactory.of(engine);
    }

    @Override
    public void author(long id, Done done) {
        sessions.open().get(Author.class, id).whenComplete(done::ended);
    }

    @Override
    public String text(@Nullable Object answer) {
        Author author = (Author) answer;
        return Texts.author(
                author.getId(), author.getName(), author.getEmail(), author.getBorn(), author.getVersion(), List.of());
    }

    @Override
    public void close() {
        engine.close();
    }
}
