package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.KeptNames;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.schema.OldName;
import dev.scaffold.generator.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code was} means for this run. An old name is in force when the last run knows it and the schema does not keep it;
 * otherwise it has done its work. To a project without migrations it says nothing.
 */
public final class OldNames {

    /** What an old name means. */
    public enum Meaning {
        /** A new name for data that is there. */
        RENAMES,
        /** A new name that the data does not know of, or none at all yet. */
        NOTHING,
        /** The schema goes on with the old name, as a rule for schemas tells. */
        KEPT,
        /** It has done its work, or never had any. */
        APPLIED
    }

    private final SchemaSnapshot before;
    private final Schema schema;
    private final List<OldName> names;
    private final KeptNames kept;

    /** The same to one who knows that a thing can only be what the last run had. */
    private final KeptNames keptInTruth;

    private OldNames(SchemaSnapshot before, Schema schema, List<OldName> names) {
        this.before = before;
        this.schema = schema;
        this.names = names;
        this.kept = new KeptNames(names, this::isPresent);
        this.keptInTruth = new KeptNames(names.stream().filter(this::wasKnown).toList(), this::isPresent);
    }

    /**
     * What each of {@code names} means, in their order.
     *
     * @throws UnreadableHistoryException when the history cannot be understood
     */
    public static List<Meaning> of(MigrationHistory history, Schema schema, List<OldName> names) {
        OldNames known = new OldNames(new MigrationFiles(history).snapshot(), schema, names);
        return names.stream().map(known::meaning).toList();
    }

    private Meaning meaning(OldName name) {
        if (before.tables().isEmpty()) return Meaning.NOTHING;
        if (kept.isKept(name)) return Meaning.KEPT;
        if (!wasKnown(name) || keptInTruth.isKept(name)) return Meaning.APPLIED;
        return movesData(name) ? Meaning.RENAMES : Meaning.NOTHING;
    }

    /** Whether the last run had the old name. */
    private boolean wasKnown(OldName name) {
        return switch (name.kind()) {
            case ENTITY -> tables(name.old()).findAny().isPresent();
            case FIELD -> hadMember(name.owner(), name.old());
            case ENUM -> enumBefore(name.old()).isPresent();
            case CONSTANT -> oldValue(name).isPresent();
            case CHECK, INDEX -> hadConstraint(name.owner(), name.old());
        };
    }

    /** Whether this one has. */
    private boolean isPresent(OldName name) {
        return switch (name.kind()) {
            case ENTITY ->
                schema.entities().stream().anyMatch(entity -> entity.name().equals(name.old()));
            case FIELD -> hasMember(name.owner(), name.old());
            case ENUM -> schema.enums().stream().anyMatch(type -> type.name().equals(name.old()));
            case CONSTANT -> newValue(name, name.old()).isPresent();
            case CHECK, INDEX -> false;
        };
    }

    /** Under the entity's name, or the one that it had. */
    private Stream<Table> tables(String entity) {
        Optional<String> old = names.stream()
                .filter(name ->
                        name.kind() == OldName.Kind.ENTITY && name.owner().equals(entity))
                .map(OldName::old)
                .findFirst();
        return before.tables().stream()
                .filter(table -> table.entity().equals(entity)
                        || old.filter(table.entity()::equals).isPresent());
    }

    private boolean hadMember(String entity, String name) {
        return tables(entity)
                .anyMatch(table -> table.member().filter(name::equals).isPresent()
                        || table.member().isEmpty()
                                && table.columns().stream()
                                        .anyMatch(column -> column.member().equals(name)));
    }

    private boolean hasMember(String entity, String name) {
        return schema.entity(entity).members().stream()
                .anyMatch(member -> member.name().equals(name));
    }

    /** Under the enum's name, or the one that it had. */
    private Optional<EnumType> enumBefore(String name) {
        Optional<String> old = names.stream()
                .filter(one -> one.kind() == OldName.Kind.ENUM && one.owner().equals(name))
                .map(OldName::old)
                .findFirst();
        return before.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.type().single())
                .filter(FieldType.Enumeration.class::isInstance)
                .map(type -> ((FieldType.Enumeration) type).type())
                .filter(type -> type.name().equals(name)
                        || old.filter(type.name()::equals).isPresent())
                .findFirst();
    }

    /**
     * Checks and indexes are made anew. A constant whose stored value stays is another name in Java, an enum without changed
     * values, too: nothing to the database.
     */
    private boolean movesData(OldName name) {
        return switch (name.kind()) {
            case ENTITY, FIELD -> true;
            case ENUM, CHECK, INDEX -> false;
            case CONSTANT -> !oldValue(name).equals(newValue(name, name.name()));
        };
    }

    private Optional<String> oldValue(OldName constant) {
        return enumBefore(constant.owner()).flatMap(type -> value(type, constant.old()));
    }

    private Optional<String> newValue(OldName constant, String name) {
        return schema.enums().stream()
                .filter(type -> type.name().equals(constant.owner()))
                .findFirst()
                .flatMap(type -> value(type, name));
    }

    private static Optional<String> value(EnumType type, String constant) {
        return type.constants().stream()
                .filter(one -> one.name().equals(constant))
                .map(EnumType.Constant::value)
                .findFirst();
    }

    private boolean hadConstraint(String entity, String name) {
        return tables(entity).anyMatch(table -> {
            String check = ConstraintNames.check(table.bareName(), Names.snake(name));
            return table.checks().stream().anyMatch(one -> one.name().equals(check))
                    || table.indexes().stream().anyMatch(one -> one.name().equals(name));
        });
    }
}
