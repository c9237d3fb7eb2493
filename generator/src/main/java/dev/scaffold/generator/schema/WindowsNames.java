package dev.scaffold.generator.schema;

import java.util.regex.Pattern;

/** Names that Windows gives to devices, whatever comes behind a dot. */
public final class WindowsNames {

    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]", Pattern.CASE_INSENSITIVE);

    private WindowsNames() {}

    public static boolean reserved(String name) {
        return RESERVED.matcher(name).matches();
    }
}
