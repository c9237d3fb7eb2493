package dev.scaffold.runtime.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which statements leave something on their connection that the next user of it would find. */
public final class SessionState {

    /** Texts of which it is known; they are the same ones again and again. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 4_096;

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    private static final Pattern ROWS_OR_TABLES = Pattern.compile(
            "(?:\\s++|\\(|/\\*.*?\\*/|--[^\\n]*+\\n)*+(?:select|insert|update|delete|with|values|merge|replace|table"
                    + "|explain|truncate|alter|drop|create(?!\\s+(?:or\\s+replace\\s+)?(?:(?:global|local)\\s+)?temp))\\b",
            ANY_CASE);

    /** What may be called or said in a statement of this kind. */
    private static final Pattern OUTLASTING =
            Pattern.compile("\\bset_config\\b|advisory_lock|\\binto\\s+(?:(?:global|local)\\s+)?temp", ANY_CASE);

    private SessionState() {}

    /**
     * Whether {@code sql} may change the connection itself, and not only rows and tables: settings, locks, transactions,
     * temporary tables. What is not known to be harmless may; what a function of the user's own does is not seen.
     */
    public static boolean mayChange(String sql) {
        Boolean known = KNOWN.get(sql);
        if (known != null) return known;
        boolean changes = !ROWS_OR_TABLES.matcher(sql).lookingAt()
                || OUTLASTING.matcher(sql).find();
        if (KNOWN.size() >= MOST_KNOWN) KNOWN.clear();
        KNOWN.put(sql, changes);
        return changes;
    }
}
