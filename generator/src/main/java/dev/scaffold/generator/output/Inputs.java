package dev.scaffold.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The hash of all that a run is made from. When it is the manifest's, and each file is still as it was written, then generating again
 * would change nothing, and need not be done to know it.
 */
public final class Inputs {

    private final MessageDigest digest;

    public Inputs(String version) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add("version", version);
    }

    public Inputs add(String name, byte[] value) {
        // Lengths first, so that no two lists of inputs give the same bytes.
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
        digest.update((key.length + ":" + value.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(key);
        digest.update(value);
        return this;
    }

    public Inputs add(String name, String value) {
        return add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** In lower case hexadecimal. Ends the use of this object. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the files on disk were made from these inputs and stand as they were written. Reads each of them. */
    public static boolean upToDate(String inputs, Manifest manifest, ProjectReader disk) throws IOException {
        if (manifest.isEmpty() || !manifest.inputs().equals(inputs)) return false;
        for (Map.Entry<String, Manifest.Entry> one : manifest.entries().entrySet()) {
            Manifest.Entry entry = one.getValue();
            boolean usersOwn = entry.ownership() == Ownership.ONCE || entry.ownership() == Ownership.MERGED;
            if (usersOwn) continue;
            if (disk.read(one.getKey()).filter(entry::wrote).isEmpty()) return false;
        }
        return true;
    }
}
