package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.session.sample.SessionFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The same done in each of the two styles, to tags. */
enum Style {
    ACTIVE_RECORD,
    SESSION;

    CompletableFuture<Long> create(Engine engine, String name) {
        return createAll(engine, List.of(name)).thenApply(ids -> ids.get(0));
    }

    /** Their keys in the order of the names. */
    CompletableFuture<List<Long>> createAll(Engine engine, List<String> names) {
        if (this == ACTIVE_RECORD) {
            List<Tag> tags = names.stream().map(name -> new Tag().setName(name)).collect(Collectors.toList());
            return Tag.objects(engine)
                    .createAll(tags)
                    .thenApply(created -> created.stream().map(Tag::getId).toList());
        }
        List<dev.scaffold.runtime.session.sample.Tag> tags = names.stream()
                .map(name -> new dev.scaffold.runtime.session.sample.Tag().setName(name))
                .toList();
        return SessionFactory.of(engine)
                .transaction(session -> {
                    session.addAll(tags);
                    return CompletableFuture.completedFuture(tags);
                })
                .thenApply(created -> created.stream()
                        .map(dev.scaffold.runtime.session.sample.Tag::getId)
                        .toList());
    }

    /** Reads a tag, changes it here, and writes it back. */
    CompletableFuture<?> rename(Engine engine, long id, UnaryOperator<String> change) {
        if (this == ACTIVE_RECORD) {
            return Tag.objects(engine)
                    .get(id)
                    .thenCompose(tag -> tag.setName(change.apply(tag.getName())).save());
        }
        return SessionFactory.of(engine)
                .transaction(session -> session.get(dev.scaffold.runtime.session.sample.Tag.class, id)
                        .thenApply(tag -> tag.setName(change.apply(tag.getName()))));
    }
}
