package dev.scaffold.generator.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Changes a schema at random: its bytes, its characters, its words, its lines, or the tree that they make. */
final class Mutation {

    private static final String SIGNS = "?[](){},.:'\"#&*!|>%@`=-~$\\/ \n\t";

    /** What stands in for a value in a tree. */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "~",
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1e3",
            "string",
            "string(0)",
            "string(2147483648)",
            "Book",
            "Book[]",
            "Book.author[]",
            "Nobody",
            "Book?",
            "int?",
            "decimal(5,7)",
            "now()",
            "x",
            "X",
            "id",
            "version",
            "select",
            "../x",
            "pages > 0",
            "a, b",
            "int = 1 unique",
            "Book on delete cascade",
            "Book? on delete set null",
            "${user.home}",
            "*/",
            "\"",
            "';--",
            "é",
            "x".repeat(300));

    private final List<String> tokens;
    private final Random random;

    Mutation(List<String> schemas, Random random) {
        this.random = random;
        this.tokens = schemas.stream()
                .flatMap(text -> Pattern.compile("\\W+|\\w+").matcher(text).results())
                .map(match -> match.group())
                .toList();
    }

    /** One to three changes. */
    byte[] of(String schema) {
        String text = schema;
        if (random.nextInt(3) == 0) text = tree(text);
        else for (int edits = 1 + random.nextInt(3); edits > 0; edits--) text = edit(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private String edit(String text) {
        if (text.isEmpty()) return "x";
        int at = random.nextInt(text.length());
        String before = text.substring(0, at);
        return switch (random.nextInt(7)) {
            case 0 -> before + text.substring(at + 1);
            case 1 -> before + Character.toString(random.nextInt(0x3000)) + text.substring(at);
            case 2 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + text.substring(at);
            case 3 -> before + tokens.get(random.nextInt(tokens.size())) + text.substring(at);
            case 4 -> lines(text);
            case 5 -> indented(text);
            default -> before + text.substring(Math.min(text.length(), at + random.nextInt(40)));
        };
    }

    /** Without one of its lines, or with one of them somewhere else, or twice. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) return text;
        int at = random.nextInt(lines.size());
        String line = random.nextInt(3) == 0 ? lines.get(at) : lines.remove(at);
        if (random.nextBoolean()) lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines) + "\n";
    }

    private String indented(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) return text;
        int at = random.nextInt(lines.size());
        lines.set(
                at, random.nextBoolean() ? "  " + lines.get(at) : lines.get(at).replaceFirst("^ {1,2}", ""));
        return String.join("\n", lines) + "\n";
    }

    /** What holds values in the tree: a map or a list. */
    private record Place(Object holder, Object key) {}

    private String tree(String text) {
        Object root;
        try {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            root = new Load(settings).loadFromString(text);
        } catch (YamlEngineException notYaml) {
            return edit(text);
        }
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            List<Place> places = new ArrayList<>();
            places(root, places);
            if (places.isEmpty()) return text;
            change(places.get(random.nextInt(places.size())), places.get(random.nextInt(places.size())));
        }
        DumpSettings settings = DumpSettings.builder()
                .setSchema(new FailsafeSchema())
                .setDefaultFlowStyle(random.nextInt(5) == 0 ? FlowStyle.FLOW : FlowStyle.BLOCK)
                .build();
        return new Dump(settings).dumpToString(root);
    }

    private static void places(Object node, List<Place> places) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                places.add(new Place(map, key));
                places(value, places);
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                places.add(new Place(list, i));
                places(list.get(i), places);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void change(Place place, Place other) {
        if (place.holder() instanceof List<?> list) {
            List<Object> items = (List<Object>) list;
            int at = (int) place.key();
            if (random.nextBoolean()) items.remove(at);
            else items.set(at, random.nextBoolean() ? value(other) : word());
            return;
        }
        Map<Object, Object> map = (Map<Object, Object>) place.holder();
        switch (random.nextInt(5)) {
            case 0 -> map.remove(place.key());
            case 1 -> map.put(place.key(), value(other));
            case 2 -> map.put(other.key() instanceof String key ? key : word(), value(place));
            case 3 -> map.put(word(), word());
            default -> map.put(place.key(), word());
        }
    }

    private String word() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /** A copy, so that the tree stays one: a node that stood twice would be printed as an alias. */
    private static Object value(Place place) {
        return copy(
                place.holder() instanceof Map<?, ?> map
                        ? map.get(place.key())
                        : ((List<?>) place.holder()).get((int) place.key()));
    }

    private static Object copy(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, copy(value)));
            return copy;
        }
        return node instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Mutation::copy).toList())
                : node;
    }
}
