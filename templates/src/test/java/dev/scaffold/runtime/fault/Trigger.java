package dev.scaffold.runtime.fault;

import java.nio.charset.StandardCharsets;

/** The place in what one side of a connection sends at which something is to happen. */
interface Trigger {

    /** Begins to watch one connection. */
    Watch begin();

    /** Watches the chunks of one connection in their order. */
    interface Watch {

        /** How many bytes of this chunk are passed on before it happens; negative when it does not. */
        int hit(byte[] chunk, int length);
    }

    /** With the next chunk, none of it passed on. */
    static Trigger next() {
        return () -> (chunk, length) -> 0;
    }

    /** After {@code count} bytes of a connection. */
    static Trigger count(long count) {
        return () -> new Watch() {
            private long left = count;

            @Override
            public int hit(byte[] chunk, int length) {
                int at = left <= length ? (int) left : -1;
                left -= length;
                return at;
            }
        };
    }

    /** When {@code text} has been passed on. */
    static Trigger after(String text) {
        return () -> new Search(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In place of the chunk that holds {@code text}: it is not passed on. */
    static Trigger insteadOf(String text) {
        return insteadOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static Trigger insteadOf(byte[] sought) {
        return () -> {
            Watch search = new Search(sought);
            return (chunk, length) -> search.hit(chunk, length) < 0 ? -1 : 0;
        };
    }

    /** Finds bytes also where they are spread over chunks. */
    final class Search implements Watch {

        private final byte[] sought;
        private int matched;

        Search(byte[] sought) {
            this.sought = sought;
        }

        @Override
        public int hit(byte[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                while (matched > 0 && chunk[i] != sought[matched]) matched = overlap();
                if (chunk[i] == sought[matched]) matched++;
                if (matched == sought.length) {
                    matched = 0;
                    return i + 1;
                }
            }
            return -1;
        }

        /** The longest start of what is sought that the part matched so far ends with. */
        private int overlap() {
            for (int size = matched - 1; size > 0; size--) {
                boolean same = true;
                for (int i = 0; i < size && same; i++) same = sought[i] == sought[matched - size + i];
                if (same) return size;
            }
            return 0;
        }
    }
}
