package com.example.library.runtime.session;

import com.example.library.runtime.mapping.Mapping;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All mappers of a session factory, by the class that they map, and numbered. */
final class Mappers {

    private final List<Mapper<?, ?>> inInsertOrder;
    private final Map<Class<?>, Mapper<?, ?>> byType = new HashMap<>();
    private final Map<Mapping<?, ?>, Integer> numbers = new IdentityHashMap<>();

    /** @param inInsertOrder an entity after those that it refers to, as far as they do not refer to each other */
    Mappers(List<Mapper<?, ?>> inInsertOrder) {
        this.inInsertOrder = List.copyOf(inInsertOrder);
        for (Mapper<?, ?> mapper : inInsertOrder) {
            byType.put(mapper.type(), mapper);
            mapper.number(numbers.size());
            numbers.put(mapper, numbers.size());
        }
    }

    int size() {
        return inInsertOrder.size();
    }

    /** The place of {@code mapping} in the order in which rows are inserted, from 0. */
    int number(Mapping<?, ?> mapping) {
        if (mapping instanceof Mapper<?, ?> mapper) {
            int place = mapper.number();
            if (place < inInsertOrder.size() && inInsertOrder.get(place) == mapper) return place;
        }
        return Objects.requireNonNull(numbers.get(mapping));
    }

    @SuppressWarnings("unchecked") // it stands under its own number
    <E, K> Mapper<E, K> mapper(Mapping<E, K> mapping) {
        return (Mapper<E, K>) inInsertOrder.get(number(mapping));
    }

    @SuppressWarnings("unchecked") // the constructor put the mapper of E under Class<E>
    <E> Mapper<E, ?> of(Class<E> type) {
        Mapper<E, ?> mapper = (Mapper<E, ?>) byType.get(type);
        if (mapper == null) throw new IllegalArgumentException(type.getName() + " is no entity");
        return mapper;
    }

    /** The mapper of an object's class, or of the entity that it extends. */
    @SuppressWarnings("unchecked") // the mapper of a superclass of E takes an E
    <E> Mapper<E, ?> mapperOf(E entity) {
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            @Nullable Mapper<?, ?> mapper = byType.get(type);
            if (mapper != null) return (Mapper<E, ?>) mapper;
        }
        throw new IllegalArgumentException(entity.getClass().getName() + " is no entity");
    }
}
