package dev.scaffold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what {@code scaffold new} was told on the command line into the {@code project:} section of a schema, where the next run finds
 * it. Every other character stays. It knows the two ways in which people write the section, and the caller makes sure that the schema
 * then says what was meant.
 */
final class ProjectSection {

    private static final Pattern BLOCK = Pattern.compile("project:\\s*(#.*)?");
    private static final Pattern FLOW = Pattern.compile("(project:\\s*\\{)(.*)(\\}\\s*(#.*)?)");

    private final List<String> lines;

    private ProjectSection(List<String> lines) {
        this.lines = lines;
    }

    /** The text with {@code key: value} in its section, in the place of another value; the same text when it says so already. */
    static String with(String text, String key, String value) {
        if (value(text, key).filter(value::equals).isPresent()) return text;
        ProjectSection section = new ProjectSection(new ArrayList<>(text.lines().toList()));
        section.set(key, value);
        return String.join("\n", section.lines) + "\n";
    }

    /** What the section says for {@code key}, as it is spelled there. */
    static Optional<String> value(String text, String key) {
        ProjectSection section = new ProjectSection(text.lines().toList());
        int start = section.section();
        if (start < 0) return Optional.empty();
        Matcher flow = FLOW.matcher(section.lines.get(start));
        if (flow.matches()) {
            Matcher entry = inFlow(key).matcher(flow.group(2));
            return entry.find() ? Optional.of(entry.group("value").strip()) : Optional.empty();
        }
        int line = section.lineOf(start, key);
        if (line < 0) return Optional.empty();
        Matcher entry = inBlock(key).matcher(section.lines.get(line));
        return entry.matches() ? Optional.of(entry.group("value").strip()) : Optional.empty();
    }

    private void set(String key, String value) {
        int section = section();
        if (section < 0) {
            int start = indexOf(Pattern.compile("scaffold:.*")) + 1;
            lines.addAll(start, List.of("", "project:", "  " + key + ": " + value));
            return;
        }
        Matcher flow = FLOW.matcher(lines.get(section));
        if (flow.matches()) {
            String entries = flow.group(2).strip();
            Matcher old = inFlow(key).matcher(entries);
            String changed = old.find()
                    ? entries.substring(0, old.start("value")) + value + entries.substring(old.end("value"))
                    : entries.isEmpty() ? key + ": " + value : entries + ", " + key + ": " + value;
            lines.set(section, flow.group(1) + " " + changed + " " + flow.group(3));
            return;
        }
        int line = lineOf(section, key);
        if (line < 0) {
            lines.add(section + 1, indent(section) + key + ": " + value);
        } else {
            Matcher old = inBlock(key).matcher(lines.get(line));
            if (old.matches()) lines.set(line, old.group("before") + value + old.group("after"));
        }
    }

    private int section() {
        int block = indexOf(BLOCK);
        return block >= 0 ? block : indexOf(FLOW);
    }

    private int indexOf(Pattern pattern) {
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).matches()) return i;
        }
        return -1;
    }

    /** The line of the section that begins with {@code key}, or -1. */
    private int lineOf(int section, String key) {
        for (int i = section + 1; i < lines.size() && belongs(lines.get(i)); i++) {
            if (inBlock(key).matcher(lines.get(i)).matches()) return i;
        }
        return -1;
    }

    private static boolean belongs(String line) {
        return line.isBlank() || line.startsWith(" ") || line.startsWith("#");
    }

    private String indent(int section) {
        for (int i = section + 1; i < lines.size() && belongs(lines.get(i)); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && line.startsWith(" "))
                return line.substring(0, line.length() - line.stripLeading().length());
        }
        return "  ";
    }

    private static Pattern inBlock(String key) {
        return Pattern.compile("(?<before>\\s+" + key + ":\\s*)(?<value>\\[[^\\]]*\\]|[^#]*?)(?<after>\\s*(#.*)?)");
    }

    private static Pattern inFlow(String key) {
        return Pattern.compile("(^|[,\\s])" + key + ":\\s*(?<value>\\[[^\\]]*\\]|[^,]*)");
    }
}
