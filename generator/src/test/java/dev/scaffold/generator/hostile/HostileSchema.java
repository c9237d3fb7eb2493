package dev.scaffold.generator.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scaffold.generator.schema.Style;

/** One entity whose docs, defaults, stored values, checks and conditions are all {@link HostileTexts}. */
final class HostileSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileSchema() {}

    static String of(Style style) {
        String all = String.join("\n", HostileTexts.ALL);
        StringBuilder yaml = new StringBuilder("scaffold: 1\n");
        yaml.append("project: { name: odd, package: com.example.odd, style: %s, databases: [sqlite, postgresql] }\n"
                .formatted(style.word()));
        yaml.append("enums:\n  Odd:\n    doc: ").append(quoted(all)).append("\n    values:\n");
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            String text = quoted(HostileTexts.ALL.get(i));
            yaml.append("      c%d: { value: %s, doc: %s }\n".formatted(i, text, text));
        }
        yaml.append("entities:\n  Note:\n    doc: ").append(quoted(all)).append("\n    fields:\n");
        yaml.append("      odd: Odd = c3\n");
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            String text = quoted(HostileTexts.ALL.get(i));
            yaml.append("      text_%d:\n        type: string(200)\n        default: %s\n        doc: %s\n"
                    .formatted(i, text, text));
        }
        yaml.append("      other: Note?\n      tags: Tag[]\n    checks:\n");
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            yaml.append("      not_%d: %s\n".formatted(i, quoted("text_" + i + " <> " + refused(i))));
        }
        yaml.append("    indexes:\n");
        for (int i = 0; i < HostileTexts.ALL.size(); i += 7) {
            String where = quoted("text_" + i + " <> " + refused(i));
            yaml.append("      - { fields: text_%d, where: %s, name: odd_%d }\n".formatted(i, where, i));
        }
        yaml.append("  Tag:\n    fields:\n      name: string(40)\n");
        return yaml.toString();
    }

    /** What the check of a column refuses: its text, told from others by a sign. */
    static String refusedValue(int i) {
        return HostileTexts.ALL.get(i) + "!";
    }

    private static String refused(int i) {
        return "'" + refusedValue(i).replace("'", "''") + "'";
    }

    /** Between double quotes: JSON's escapes are YAML's, too. */
    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
