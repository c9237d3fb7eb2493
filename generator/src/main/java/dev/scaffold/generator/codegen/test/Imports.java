package dev.scaffold.generator.codegen.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The imports of a file printed by a template: which of them are needed depends on what the template printed below. */
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("^import (static )?([\\w.]+)\\.(\\w+);\n", Pattern.MULTILINE);

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    /** Not behind a dot: the name of a method or of a nested class. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])\\w+");

    private Imports() {}

    /** {@code source} with only the imports that its other lines use, sorted, static ones first. */
    static String tidy(String source) {
        Matcher imports = IMPORT.matcher(source);
        if (!imports.find()) return source;
        int start = imports.start();
        String body = IMPORT.matcher(source).replaceAll("");
        Set<String> words = WORD.matcher(body).results().map(MatchResult::group).collect(Collectors.toSet());
        TreeSet<String> statics = new TreeSet<>();
        TreeSet<String> plain = new TreeSet<>();
        String ownPackage = ownPackage(source);
        do {
            if (!words.contains(imports.group(3))) continue;
            if (imports.group(1) != null) statics.add(imports.group().replace(";\n", ""));
            else if (!imports.group(2).equals(ownPackage))
                plain.add(imports.group().replace(";\n", ""));
        } while (imports.find());
        List<String> blocks = new ArrayList<>();
        if (!statics.isEmpty()) blocks.add(lines(statics));
        if (!plain.isEmpty()) blocks.add(lines(plain));
        String before = source.substring(0, start).stripTrailing();
        String after = body.substring(start).stripLeading();
        if (!after.isEmpty()) blocks.add(after);
        return before + "\n\n" + String.join("\n\n", blocks).stripTrailing() + "\n";
    }

    private static String ownPackage(String source) {
        Matcher declaration = PACKAGE.matcher(source);
        return declaration.find() ? declaration.group(1) : "";
    }

    /** Sorted without their semicolons, which would put a nested class before its outer one. */
    private static String lines(TreeSet<String> imports) {
        return String.join(";\n", imports) + ";";
    }
}
