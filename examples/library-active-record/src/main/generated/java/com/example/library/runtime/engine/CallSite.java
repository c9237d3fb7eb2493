package com.example.library.runtime.engine;

import java.util.Optional;

/**
 * Where the user's code called: the first frame outside of this runtime. To walk the stack costs microseconds, so it is done
 * once for each callback that the user wrote: that is called again at the same place, but for one that is handed around. Its
 * text is made only when somebody reads it.
 */
final class CallSite {

    private static final StackWalker STACK = StackWalker.getInstance();

    private static final String RUNTIME = runtime();

    private static final ClassValue<CallSite> KNOWN = new ClassValue<>() {
        @Override
        protected CallSite computeValue(Class<?> callback) {
            return here();
        }
    };

    private final Optional<StackWalker.StackFrame> frame;

    private CallSite(Optional<StackWalker.StackFrame> frame) {
        this.frame = frame;
    }

    static CallSite here() {
        return new CallSite(STACK.walk(
                frames -> frames.filter(frame -> isUsers(frame.getClassName())).findFirst()));
    }

    /** @param callback what the user handed over, a lambda expression as a rule: each has a class of its own */
    static CallSite of(Object callback) {
        Class<?> known = callback.getClass();
        return isUsers(known.getName()) ? KNOWN.get(known) : here();
    }

    private static boolean isUsers(String className) {
        return !className.startsWith(RUNTIME) && !className.startsWith("java.lang.");
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
