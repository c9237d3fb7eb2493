package dev.scaffold.generator.codegen.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A regular expression for a set of names that fails at the first character that no name has there: jOOQ asks it of every
 * column of the schema, and a plain list of thousands of names would be tried from its beginning each time.
 */
final class NamesPattern {

    private NamesPattern() {}

    /** Matches each of {@code names} and nothing else; {@code names} are not empty. */
    static String of(Iterable<String> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        return of(new ArrayList<>(sorted), 0);
    }

    /** Of what follows the first {@code from} characters, which all names share. */
    private static String of(List<String> names, int from) {
        int shared = shared(names, from);
        String prefix = shared == from ? "" : Pattern.quote(names.get(0).substring(from, shared));
        if (names.size() == 1) return prefix;
        boolean complete = names.get(0).length() == shared;
        SortedMap<Character, List<String>> byNext = new TreeMap<>();
        for (String name : complete ? names.subList(1, names.size()) : names) {
            byNext.computeIfAbsent(name.charAt(shared), next -> new ArrayList<>())
                    .add(name);
        }
        List<String> parts =
                byNext.values().stream().map(group -> of(group, shared)).toList();
        return prefix + "(?:" + String.join("|", parts) + ")" + (complete ? "?" : "");
    }

    /** How many characters the first and the last, and so all, begin with. */
    private static int shared(List<String> names, int from) {
        String first = names.get(0);
        String last = names.get(names.size() - 1);
        int shared = from;
        while (shared < first.length() && shared < last.length() && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
