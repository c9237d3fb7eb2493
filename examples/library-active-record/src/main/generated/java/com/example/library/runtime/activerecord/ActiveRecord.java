package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.mapping.Mapping;
import java.util.concurrent.CompletableFuture;

/**
 * An entity that saves itself, and that no other extends.
 *
 * @param <E> the entity itself
 * @param <K> its key
 * @see StoredRecord
 */
public abstract class ActiveRecord<E extends ActiveRecord<E, K>, K> extends StoredRecord<E, K> {

    private final Mapping<E, K> mapping;

    protected ActiveRecord(Mapping<E, K> mapping) {
        this.mapping = mapping;
    }

    @Override
    protected final Mapping<E, K> rowMapping() {
        return mapping;
    }

    @Override
    @SuppressWarnings("unchecked") // E is the entity itself
    protected final E self() {
        return (E) this;
    }

    @Override
    public final CompletableFuture<E> save() {
        return same(super.save());
    }

    @Override
    public CompletableFuture<E> save(Client client) {
        return same(super.save(client));
    }

    @Override
    public final CompletableFuture<E> refresh() {
        return same(super.refresh());
    }

    @Override
    public CompletableFuture<E> refresh(Client client) {
        return same(super.refresh(client));
    }

    @Override
    public final E using(Client client) {
        return super.using(client);
    }
}
