package dev.scaffold.generator.edit;

import dev.scaffold.generator.diagnostic.NearestWord;
import java.util.Optional;

/** Why a change cannot be made; the text is as it was. */
public final class EditRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of reasons. */
    public enum Reason {
        /** What is to be changed is not there. */
        UNKNOWN,
        /** Something is called so already. */
        TAKEN,
        /** It is not a name, or not one of this kind. */
        NO_NAME,
        /** It is written in a way that this command cannot change. */
        WRITTEN_OTHERWISE
    }

    private final Reason reason;
    private final transient Optional<String> hint;

    private EditRefused(Reason reason, String message, Optional<String> hint) {
        super(message, null, false, false);
        this.reason = reason;
        this.hint = hint;
    }

    static EditRefused because(Reason reason, String message, String hint) {
        return new EditRefused(reason, message, Optional.of(hint));
    }

    /** With the nearest of the known words. */
    static EditRefused unknown(String message, String word, Iterable<String> known) {
        Optional<String> hint = NearestWord.to(word, known)
                .map(near -> "did you mean " + near + "?")
                .or(() -> Optional.of("there are: " + String.join(", ", known))
                        .filter(all -> all.length() < 200 && known.iterator().hasNext()));
        return new EditRefused(Reason.UNKNOWN, message, hint);
    }

    public Reason reason() {
        return reason;
    }

    /** What to do. */
    public Optional<String> hint() {
        return hint;
    }
}
