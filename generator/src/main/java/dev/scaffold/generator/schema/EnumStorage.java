package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.DatabaseNode;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how an enum is stored, and its values as that type takes them. */
public final class EnumStorage {

    /** Ours, so that a column of it can be indexed everywhere. */
    public static final int LONGEST_VALUE = 255;

    /** PostgreSQL's, in bytes. */
    public static final int LONGEST_LABEL = 63;

    private EnumStorage() {}

    /** Empty when its {@code type:} is none of an enum's. */
    public static Optional<EnumType.Storage> of(EnumNode node) {
        if (node.type().isEmpty()) return Optional.of(new EnumType.Storage.Text(OptionalInt.empty()));
        TypeNode type = node.type().get();
        if (type.list() || type.member().isPresent()) return Optional.empty();
        List<Located<String>> arguments = type.arguments();
        return switch (type.name().value()) {
            case "short" -> whole(16, arguments);
            case "int" -> whole(32, arguments);
            case "native" -> arguments.isEmpty() ? Optional.of(ofPostgresql(node)) : Optional.empty();
            case "string" -> arguments.size() == 1 ? text(arguments.get(0).value()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** How {@code db:} says that its PostgreSQL type is called. */
    public static Optional<Located<String>> saidType(EnumNode node) {
        return node.db().stream()
                .filter(database -> database.name().value().equals(Database.POSTGRESQL.word()))
                .flatMap(database -> database.settings().stream())
                .filter(setting -> setting.key().value().equals("name"))
                .map(DatabaseNode.Setting::value)
                .findFirst();
    }

    private static EnumType.Storage ofPostgresql(EnumNode node) {
        String usual = Names.snake(node.name().value());
        return new EnumType.Storage.Native(saidType(node).map(Located::value).orElse(usual));
    }

    private static Optional<EnumType.Storage> whole(int bits, List<Located<String>> arguments) {
        return arguments.isEmpty() ? Optional.of(new EnumType.Storage.Whole(bits)) : Optional.empty();
    }

    private static Optional<EnumType.Storage> text(String length) {
        boolean fits = length.matches("[0-9]{1,3}")
                && Integer.parseInt(length) >= 1
                && Integer.parseInt(length) <= LONGEST_VALUE;
        return fits
                ? Optional.of(new EnumType.Storage.Text(OptionalInt.of(Integer.parseInt(length))))
                : Optional.empty();
    }

    /** {@code value} in the one spelling of what is stored; empty when it does not fit. */
    public static Optional<String> normal(String value, EnumType.Storage storage) {
        if (storage instanceof EnumType.Storage.Text text) {
            int length = value.codePointCount(0, value.length());
            return length <= text.length().orElse(Integer.MAX_VALUE) ? Optional.of(value) : Optional.empty();
        }
        if (storage instanceof EnumType.Storage.Native) {
            int length = value.getBytes(StandardCharsets.UTF_8).length;
            return length <= LONGEST_LABEL ? Optional.of(value) : Optional.empty();
        }
        if (!value.matches("[+-]?[0-9]{1,12}")) return Optional.empty();
        BigInteger number = new BigInteger(value);
        int bits = ((EnumType.Storage.Whole) storage).bits();
        return number.bitLength() < bits ? Optional.of(number.toString()) : Optional.empty();
    }
}
