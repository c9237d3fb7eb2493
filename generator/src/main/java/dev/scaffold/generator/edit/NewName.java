package dev.scaffold.generator.edit;

import dev.scaffold.generator.edit.EditRefused.Reason;
import java.util.List;

/** Checks a name that is to be given; what else makes a name impossible the schema's own rules say. */
final class NewName {

    private NewName() {}

    static void ofThing(String name, Outline outline) {
        if (!name.matches("[A-Z][A-Za-z0-9]*")) {
            throw EditRefused.because(
                    Reason.NO_NAME,
                    "\"" + name + "\" is not a name for an entity or a type",
                    "a capital letter, then letters and digits");
        }
        if (outline.allNames().contains(name)) {
            String what = outline.sectionOf(name)
                    .map(Outline.SECTIONS::get)
                    .map(section -> "below " + section)
                    .orElse("");
            throw EditRefused.because(Reason.TAKEN, name + " is there already, " + what, "choose another name");
        }
    }

    static void ofField(String name, String owner, List<String> taken) {
        if (!name.matches("[a-z][A-Za-z0-9_]*")) {
            throw EditRefused.because(
                    Reason.NO_NAME,
                    "\"" + name + "\" is not a name for a field",
                    "a small letter, then letters, digits and _");
        }
        if (taken.contains(name)) {
            throw EditRefused.because(Reason.TAKEN, owner + " has a field " + name + " already", "choose another name");
        }
    }

    static void ofConstant(String name, String owner, List<String> taken) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw EditRefused.because(
                    Reason.NO_NAME,
                    "\"" + name + "\" is not a name for a constant",
                    "a letter, then letters, digits and _");
        }
        if (taken.contains(name)) {
            throw EditRefused.because(
                    Reason.TAKEN, "enum " + owner + " has a constant " + name + " already", "choose another name");
        }
    }
}
