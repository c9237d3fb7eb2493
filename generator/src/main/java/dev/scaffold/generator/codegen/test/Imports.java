package dev.scaffold.generator.codegen.test;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports of a file printed by a template: which of them are needed depends on what the template printed below. */
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("^import (static )?([\\w.]+)\\.(\\w+);\n", Pattern.MULTILINE);

    private Imports() {}

    /** {@code source} with only the imports that its other lines use, sorted, static ones first. */
    static String tidy(String source) {
        Matcher imports = IMPORT.matcher(source);
        if (!imports.find()) return source;
        int start = imports.start();
        String body = IMPORT.matcher(source).replaceAll("");
        TreeSet<String> statics = new TreeSet<>();
        TreeSet<String> plain = new TreeSet<>();
        String ownPackage = source.replaceFirst("(?s).*?^?package ([\\w.]+);.*", "$1");
        do {
            boolean used = Pattern.compile("(?<![\\w.])" + imports.group(3) + "\\b")
                    .matcher(body)
                    .find();
            if (!used) continue;
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

    /** Sorted without their semicolons, which would put a nested class before its outer one. */
    private static String lines(TreeSet<String> imports) {
        return String.join(";\n", imports) + ";";
    }
}
