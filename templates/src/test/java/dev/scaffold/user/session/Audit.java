package dev.scaffold.user.session;

import org.jspecify.annotations.Nullable;

/** A line that a listener adds. */
public class Audit {

    @Nullable
    Long id;

    @Nullable
    String what;

    static Audit of(String what) {
        Audit audit = new Audit();
        audit.what = what;
        return audit;
    }
}
