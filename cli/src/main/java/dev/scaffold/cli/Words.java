package dev.scaffold.cli;

import dev.scaffold.generator.diagnostic.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/** Values of options that are one of a few words. */
final class Words {

    private Words() {}

    /** Fails with TypeConversionException that names the nearest word, or all of them. */
    static <T> T find(String word, String kind, List<String> known, Function<String, T> convert) {
        if (known.contains(word)) return convert.apply(word);
        throw new TypeConversionException("unknown " + kind + " \"" + word + "\"; "
                + NearestWord.to(word, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("known are " + String.join(", ", known)));
    }

    static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
