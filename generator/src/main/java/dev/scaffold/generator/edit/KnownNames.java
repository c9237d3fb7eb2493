package dev.scaffold.generator.edit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that the migrations know, written {@code Book}, {@code Book.title}, {@code Status.draft}.
 *
 * @param names empty when there are no migrations yet
 */
public record KnownNames(Optional<Set<String>> names) {

    /** Of a schema that was never generated. */
    public static final KnownNames NONE = new KnownNames(Optional.empty());

    boolean knows(String name) {
        return names.filter(all -> all.contains(name)).isPresent();
    }

    /** Whether a thing that is renamed needs to say what it was: yes, unless no migration has it. */
    boolean needsWas(String name) {
        return names.isEmpty() || knows(name);
    }

    /** Whether {@code was} still says something: the migrations have the old name and not the new one. */
    boolean isInForce(String was, String name) {
        return names.isEmpty() || knows(was) && !knows(name);
    }

    /** The fields of these entities alone, by their own names. */
    KnownNames fieldsOf(Set<String> owners) {
        return new KnownNames(names.map(all -> all.stream()
                .filter(name -> name.contains(".") && owners.contains(name.substring(0, name.indexOf('.'))))
                .map(name -> name.substring(name.indexOf('.') + 1))
                .collect(Collectors.toSet())));
    }
}
