package dev.scaffold.bench.sqlite;

import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.Texts;
import dev.scaffold.bench.activerecord.Author;
import dev.scaffold.bench.activerecord.runtime.engine.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The style active-record on SQLite. */
public final class ActiveRecordCandidate implements Candidate {

    private final Engine engine;

    public ActiveRecordCandidate(Target target) {
        engine = Engine.builder(target.url()).poolSize(target.connections()).build();
    }

    @Override
    public void author(long id, Done done) {
        Author.objects(engine).get(id).whenComplete(done::ended);
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
