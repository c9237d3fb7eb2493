package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.EnumType.Storage;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an enum is stored, as the schema spells it: {@code short}, {@code string(20)}; with the type's name, {@code
 * native(mood)}; nothing for the usual way. */
final class StorageWords {

    private static final Pattern TEXT = Pattern.compile("string\\((\\d{1,9})\\)");

    private static final Pattern NATIVE = Pattern.compile("native\\((\\w{1,63})\\)");

    private StorageWords() {}

    static String of(Storage storage) {
        if (storage instanceof Storage.Whole whole) return whole.bits() == 16 ? "short" : "int";
        if (storage instanceof Storage.Native ofPostgresql) return "native(" + ofPostgresql.type() + ")";
        OptionalInt length = ((Storage.Text) storage).length();
        return length.isPresent() ? "string(" + length.getAsInt() + ")" : "";
    }

    /** Empty when it is none. */
    static Optional<Storage> read(String words) {
        if (words.isEmpty()) return Optional.of(new Storage.Text(OptionalInt.empty()));
        if (words.equals("short")) return Optional.of(new Storage.Whole(16));
        if (words.equals("int")) return Optional.of(new Storage.Whole(32));
        Matcher ofPostgresql = NATIVE.matcher(words);
        if (ofPostgresql.matches()) return Optional.of(new Storage.Native(ofPostgresql.group(1)));
        Matcher text = TEXT.matcher(words);
        return text.matches()
                ? Optional.of(new Storage.Text(OptionalInt.of(Integer.parseInt(text.group(1)))))
                : Optional.empty();
    }
}
