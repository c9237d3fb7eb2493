package dev.scaffold.generator.edit;

import java.util.List;

/**
 * A changed text.
 *
 * @param notes what a person should look at, one sentence each
 */
public record Edited(String text, List<String> notes) {

    public Edited {
        notes = List.copyOf(notes);
    }
}
