package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Place;

/**
 * A single value somewhere in a schema.
 *
 * @param section where its owner stands: {@link Place#ENTITIES}, {@link Place#TYPES} and so on
 * @param owner the entity, enum and so on
 * @param field the field, or constant; empty when it is not in one
 * @param place what is expected there
 * @param key the key before it; for a key itself, and for a field's line, its own name
 * @param isKey whether it is a key below {@code columns:}
 */
record Mention(Place section, String owner, String field, Place place, String key, Scalar scalar, boolean isKey) {

    /** Whether it is a field on one line. */
    boolean isLine() {
        return (place == Place.FIELD || place == Place.TYPE) && !isKey;
    }

    /** Whether it is the type of a field in long form. */
    boolean isLongType() {
        return key.equals("type") && !field.isEmpty() && place == Place.TEXT;
    }

    boolean isSql() {
        return (place == Place.SQL || place == Place.CHECK) && !isKey;
    }
}
