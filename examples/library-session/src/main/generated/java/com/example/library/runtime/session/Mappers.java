package com.example.library.runtime.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All mappers of a session factory, by the class that they map. */
final class Mappers {

    private final List<Mapper<?, ?>> inInsertOrder;
    private final Map<Class<?>, Mapper<?, ?>> byType = new LinkedHashMap<>();

    Mappers(List<Mapper<?, ?>> inInsertOrder) {
        this.inInsertOrder = List.copyOf(inInsertOrder);
        inInsertOrder.forEach(mapper -> byType.put(mapper.type(), mapper));
    }

    /** An entity after those that it refers to, as far as they do not refer to each other. */
    List<Mapper<?, ?>> inInsertOrder() {
        return inInsertOrder;
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
