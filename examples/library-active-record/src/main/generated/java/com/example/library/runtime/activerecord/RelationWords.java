package com.example.library.runtime.activerecord;

/** What the generated methods for a relation are called, to name the line to write. */
final class RelationWords {

    private RelationWords() {}

    /** {@code published_by} as {@code withPublishedBy}. */
    static String with(String relation) {
        StringBuilder name = new StringBuilder("with");
        for (String word : relation.split("_")) {
            if (!word.isEmpty())
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    /** {@code published_by} as {@code publishedBy}. */
    static String method(String relation) {
        String pascal = with(relation).substring("with".length());
        return Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    }
}
