package com.example.library.runtime.session;

import com.example.library.runtime.engine.Transaction;
import com.example.library.runtime.session.hook.WriteHooks;
import java.util.concurrent.CompletionStage;

/** What a flush does with the row of an object, and what is called before and after. */
enum WriteKind {
    INSERT,
    UPDATE,
    DELETE;

    void before(WriteHooks entity) {
        switch (this) {
            case INSERT -> entity.beforeInsert();
            case UPDATE -> entity.beforeUpdate();
            case DELETE -> entity.beforeDelete();
        }
    }

    void after(WriteHooks entity) {
        switch (this) {
            case INSERT -> entity.afterInsert();
            case UPDATE -> entity.afterUpdate();
            case DELETE -> entity.afterDelete();
        }
    }

    <E> CompletionStage<?> before(EntityListener<? super E> listener, E entity, Transaction tx) {
        return switch (this) {
            case INSERT -> listener.beforeInsert(entity, tx);
            case UPDATE -> listener.beforeUpdate(entity, tx);
            case DELETE -> listener.beforeDelete(entity, tx);
        };
    }

    <E> CompletionStage<?> after(EntityListener<? super E> listener, E entity, Transaction tx) {
        return switch (this) {
            case INSERT -> listener.afterInsert(entity, tx);
            case UPDATE -> listener.afterUpdate(entity, tx);
            case DELETE -> listener.afterDelete(entity, tx);
        };
    }
}
