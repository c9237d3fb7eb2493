package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.schema.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the schema promises of one entity, ready to be printed as tests in either style. Texts named {@code …Expression} or
 * {@code value} are Java.
 *
 * @param code its Java names
 * @param words its name within a sentence: {@code book copy} for {@code BookCopy}
 * @param sample the method of {@code Samples} that makes one: {@code book}
 * @param byHand the checks, as the schema spells them, for Javadoc, when no values are known that they accept: then the user says some
 * @param why the same in a few words that a Java text may hold, with the names of the checks; else empty
 * @param values what a sample holds, one of each writable property
 * @param embedded its value objects, which a sample holds, too
 * @param parents the required to-one relations: a sample has one of each
 * @param required names of the properties and relations that a new one lacks
 * @param withoutOptionals whether the checks accept a sample that holds nothing optional
 * @param computed what the database computes, and a sample therefore lacks
 * @param immutables properties that a row keeps from its insert on
 * @param changed a property to change in tests of saving
 * @param untouched another one, to see that saving leaves it alone
 * @param door the class that leads to all of them: {@code Book}, {@code WorkManager}
 * @param kind what to test of one that extends another; null for none
 * @param tables of inherited columns, where these stand in another table
 */
public record EntityTests(
        EntityCode code,
        String words,
        String sample,
        List<String> byHand,
        String why,
        List<PropertyTests> values,
        List<EmbeddedTests> embedded,
        List<RelationCode.ToOneCode> parents,
        List<String> required,
        boolean withoutOptionals,
        List<PropertyCode> computed,
        List<PropertyTests> immutables,
        @Nullable PropertyTests changed,
        @Nullable PropertyTests untouched,
        List<UniqueTests> uniques,
        List<CheckTests> checks,
        List<ReferenceTests> references,
        List<CollectionTests> collections,
        Automatic automatic,
        String door,
        @Nullable KindTests kind,
        Map<String, String> tables) {

    /** The table in which {@code column} stands. */
    public String table(String column) {
        return tables.getOrDefault(column, code.table());
    }

    /** Whether deleted rows are only marked. */
    public boolean marksDeleted() {
        return code.automatic(Column.Role.DELETED).isPresent();
    }

    /** What the key of {@code saved}, a variable of a test, is asked for. */
    public String keyOf(String saved) {
        return KeyText.of(code, saved);
    }

    /** The same as a function: {@code Book::getId}. */
    public String keyFunction() {
        return KeyText.function(code);
    }

    /** The columns of the key in the database. */
    public List<String> keyColumns() {
        return code.key().columns().stream()
                .map(column -> column.column().name())
                .toList();
    }

    /**
     * What else there is in a tree of inheritance.
     *
     * @param root the entity at its top
     * @param rootDoor the class that leads to all of the tree
     * @param other an entity that rows of this one are not; null when there is none
     * @param otherKey the function that answers with its key
     */
    public record KindTests(
            String root,
            String rootDoor,
            @Nullable String other,
            @Nullable String otherDoor,
            @Nullable String otherKey) {}

    /** The getters of what the runtime keeps; null where the entity has no such column. */
    public record Automatic(
            @Nullable String version,
            @Nullable String created,
            @Nullable String updated,
            @Nullable String updatedColumn) {}

    /**
     * A set of columns that no two rows share.
     *
     * @param name of the constraint
     * @param words for the test's name: {@code Isbn}, {@code BookAndMember}
     * @param same how to make a second one equal in these columns: calls to chain, {@code .setIsbn(first.getIsbn())}
     * @param living whether rows that are marked as deleted do not count
     */
    public record UniqueTests(String name, String words, List<Same> same, boolean living) {}

    /**
     * One column of a unique set: a property, or a relation when {@code relation} is not null.
     *
     * @param missing the method of {@code Samples} that makes a target, where a sample has none: null is never equal to null
     */
    public record Same(
            String setter,
            String getter,
            RelationCode.@Nullable ToOneCode relation,
            @Nullable String missing) {}

    /**
     * A check.
     *
     * @param breaking setter → value with which it does not hold
     */
    public record CheckTests(String name, String words, List<Setting> breaking) {}

    /** One call of a setter. */
    public record Setting(String setter, String value) {}

    /**
     * A to-one relation.
     *
     * @param targetSample the method of {@code Samples} that makes a target
     * @param target the target's Java names
     * @param key whether it is the key or a part of it, which a row keeps
     * @param onDelete the action's name in the schema: RESTRICT, CASCADE, SET_NULL, NO_ACTION; or NONE
     *     without a constraint
     * @param targetMarks whether deleted targets are only marked
     * @param by the entity that declares it
     */
    public record ReferenceTests(
            RelationCode.ToOneCode code,
            String pascal,
            String targetSample,
            EntityCode target,
            boolean key,
            String onDelete,
            boolean targetMarks,
            String by) {

        /** What the key of {@code target}, a variable of a test, is asked for. */
        public String keyOf(String variable) {
            return KeyText.of(target, variable);
        }

        /** Whether a row keeps it from its insert on. */
        public boolean immutable() {
            return code.key().column().rules().immutable();
        }
    }

    /**
     * A to-many relation.
     *
     * @param targetSample the method of {@code Samples} that makes a target
     * @param target the target's Java names
     * @param inverseSetter 1-n: the setter of the target that refers back; null for n-n
     * @param method of an active record, which leads to the relation's manager: {@code tags}
     * @param path of its jOOQ table, which leads to the targets: {@code tags}
     * @param many how many targets one owner can have: 2, or 1 for the other side of a 1-1
     * @param targetMarks whether deleted targets are only marked
     * @param by the entity that declares it
     */
    public record CollectionTests(
            RelationCode.ToManyCode code,
            String pascal,
            String targetSample,
            EntityCode target,
            @Nullable String inverseSetter,
            String method,
            String path,
            int many,
            boolean targetMarks,
            String by) {

        /** What the key of {@code variable}, one of the targets, is asked for. */
        public String keyOf(String variable) {
            return KeyText.of(target, variable);
        }

        /** The same as a function. */
        public String keyFunction() {
            return KeyText.function(target);
        }

        /** Whether two targets have one key. */
        public String sameKey(String one, String other) {
            boolean number = !target.key().isRecord()
                    && target.key().property().type().unboxed().isPrimitive();
            return number ? keyOf(one) + " == " + keyOf(other) : keyOf(one) + ".equals(" + keyOf(other) + ")";
        }
    }
}
