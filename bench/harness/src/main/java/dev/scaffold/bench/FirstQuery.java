package dev.scaffold.bench;

/** A process that makes its candidate, asks for one author, tells of it and ends. As little as can be beside that. */
public final class FirstQuery {

    static final String ANSWERED = "answered";

    private FirstQuery() {}

    public static void main(String[] args) throws Exception {
        Candidate.of(args).author(1, new Candidate.Done() {
            @Override
            public void ended(Object answer, Throwable failure) {
                System.out.println(failure == null ? ANSWERED : failure.toString());
                System.out.flush();
                Runtime.getRuntime().halt(failure == null ? 0 : 1);
            }
        });
        Thread.sleep(60_000);
        Runtime.getRuntime().halt(1);
    }
}
