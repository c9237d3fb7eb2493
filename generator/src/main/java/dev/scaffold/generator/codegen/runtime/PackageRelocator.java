package dev.scaffold.generator.codegen.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves Java source from one root package to another. The name is replaced only where a token begins, so that
 * {@code org.dev.scaffold} or {@code mydev.scaffold} would stay; the sources keep to rules that make this enough: no star
 * imports, and their own package name in no string.
 */
final class PackageRelocator {

    private final Pattern from;
    private final String to;

    PackageRelocator(String from, String to) {
        this.from = Pattern.compile("(?<![\\w.$])" + Pattern.quote(from) + "(?![\\w$])");
        this.to = Matcher.quoteReplacement(to);
    }

    String relocate(String source) {
        return from.matcher(source).replaceAll(to);
    }
}
