package com.example.library.lending;

/** A rule of the house forbids it. Nothing was changed. */
public final class LendingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LendingRefused(String reason) {
        super(reason);
    }
}
