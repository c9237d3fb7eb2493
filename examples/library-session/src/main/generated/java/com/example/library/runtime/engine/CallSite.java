package com.example.library.runtime.engine;

import java.util.Optional;

/** Where the user's code called: the first frame outside of this runtime. Its text is made only when somebody reads it. */
final class CallSite {

    private static final StackWalker STACK = StackWalker.getInstance();

    private static final String RUNTIME = runtime();

    private final Optional<StackWalker.StackFrame> frame;

    private CallSite(Optional<StackWalker.StackFrame> frame) {
        this.frame = frame;
    }

    static CallSite here() {
        return new CallSite(STACK.walk(
                frames -> frames.filter(frame -> !frame.getClassName().startsWith(RUNTIME))
                        .findFirst()));
    }

    /** As a stack trace spells it. */
    @Override
    public String toString() {
        return frame.map(StackWalker.StackFrame::toString).orElse("an unknown place");
    }

    private static String runtime() {
        String engine = CallSite.class.getPackageName();
        return engine.substring(0, engine.lastIndexOf('.') + 1);
    }
}
