package com.example.library.runtime.value;

import java.util.ArrayList;
import java.util.List;

/** Which texts the databases keep as they are. */
public final class Texts {

    private Texts() {}

    /** What would be lost of {@code text}, each as the end of a sentence about it; empty for what is kept. */
    public static List<String> problems(String text) {
        boolean nul = text.indexOf('\0') >= 0;
        boolean half = !isWellFormed(text);
        if (!nul && !half) return List.of();
        List<String> problems = new ArrayList<>();
        if (nul) problems.add("holds a NUL character, which PostgreSQL cannot store");
        if (half) problems.add("holds half a character (a lone surrogate), which would be lost");
        return problems;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (!pair) return false;
            i++;
        }
        return true;
    }
}
