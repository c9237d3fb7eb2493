    @AfterAll
    void close() {
        engine.closeAsync().join();
    }

    /** The value of {@code future}; a test may wait for it. */
    protected static <T> T await(CompletableFuture<T> future) {
        return future.join();
    }

    /** What {@code future} fails with, which must be of {@code type}. */
    protected static <X extends Throwable> X failure(Class<X> type, CompletableFuture<?> future) {
        Throwable failure = future.handle((value, thrown) -> thrown).join();
        if (failure instanceof CompletionException && failure.getCause() != null) failure = failure.getCause();
        assertThat(failure).isInstanceOf(type);
        return type.cast(failure);
    }

    /** The properties because of which {@code future} fails with {@link ValidationFailed}. */
    protected static List<String> complaints(CompletableFuture<?> future) {
        List<Violation> violations = failure(ValidationFailed.class, future).violations();
        return violations.stream().map(Violation::property).toList();
    }

    /** How many statements {@code call} sends. */
    protected long statements(Supplier<CompletableFuture<?>> call) {
        long before = engine.statements();
        call.get().join();
        return engine.statements() - before;
    }

    /** Changes rows behind the back of entities; placeholders are {@code $1}, {@code $2}, … */
    protected void execute(String sql, Object... binds) {
        await(engine.execute(Statement.write(sql, binds)));
    }

<#if severalColumns>
    /** A value, then the columns of a key. */
    protected static Object[] binds(Object value, List<Object> key) {
        List<Object> binds = new ArrayList<>(List.of(value));
        binds.addAll(key);
        return binds.toArray();
    }

</#if>
<#if limits>
    /** The constraint because of which the database refuses a statement that goes past the entities. */
    protected String refusal(String sql, Object... binds) {
        CompletableFuture<?> sent = engine.execute(Statement.write(sql, binds));
        return failure(ConstraintViolation.class, sent).constraint().orElse("");
    }

</#if>
    /** The text in the only column of the only row that {@code sql} finds. */
    protected String text(String sql, Object... binds) {
        var rows = await(engine.execute(Statement.read(sql, binds))).rows();
        assertThat(rows).hasSize(1);
        return String.valueOf(rows.get(0).getString(0));
    }
