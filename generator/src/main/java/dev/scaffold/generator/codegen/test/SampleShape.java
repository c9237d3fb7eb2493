package dev.scaffold.generator.codegen.test;

import java.util.List;

/** The texts that {@code SampleTexts.like} makes, as short as a person would write them: {@code 97[89][0-9]{10}}. */
final class SampleShape {

    private SampleShape() {}

    /** @param positions for each character of a text those that it may be */
    static String of(List<List<Integer>> positions) {
        StringBuilder shape = new StringBuilder();
        int at = 0;
        while (at < positions.size()) {
            List<Integer> choices = positions.get(at);
            int times = 1;
            while (at + times < positions.size() && positions.get(at + times).equals(choices)) times++;
            at += times;
            shape.append(choices(choices));
            if (times > 1) shape.append('{').append(times).append('}');
        }
        return shape.toString();
    }

    /** The text that {@code SampleTexts.like} makes when the samples have counted to {@code count}. */
    static String text(List<List<Integer>> positions, long count) {
        StringBuilder text = new StringBuilder();
        long rest = count;
        for (List<Integer> choices : positions) {
            text.appendCodePoint(choices.get((int) (rest % choices.size())));
            rest /= choices.size();
        }
        return text.toString();
    }

    private static String choices(List<Integer> choices) {
        if (choices.size() == 1 && isPlain(choices.get(0))) return Character.toString(choices.get(0));
        StringBuilder set = new StringBuilder("[");
        for (int i = 0; i < choices.size(); i++) {
            int from = choices.get(i);
            int run = i;
            while (run + 1 < choices.size() && choices.get(run + 1) == choices.get(run) + 1) run++;
            if (run - i < 2 || !isPlain(from)) {
                set.append(isPlain(from) ? "" : "\\").appendCodePoint(from);
            } else {
                set.appendCodePoint(from).append('-').appendCodePoint(choices.get(run));
                i = run;
            }
        }
        return set.append(']').toString();
    }

    private static boolean isPlain(int character) {
        return "[]{}-\\".indexOf(character) < 0;
    }
}
