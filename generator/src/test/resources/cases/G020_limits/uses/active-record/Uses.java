package com.example.cases;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ValidationFailed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;

/** What a limit refuses is told before anything is sent, all of it at once. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            Book book = new Book().setIsbn("9780061054884").setSlug("the-dispossessed").setRating((short) 5).setStock(4);
            book.save().join();
            check(book.getDiscount() == 10, "the default");
            book.setIsbn("9770061054884")
                    .setContact("nobody")
                    .setSlug("two words")
                    .setDiscount((short) 101)
                    .setRating((short) 0)
                    .setWeight(0.25)
                    .setStock(9_000_000_001L)
                    .setPages(0)
                    .setSoldOn(LocalDate.of(1969, 12, 31))
                    .setSeenAt(Instant.EPOCH)
                    .setOrder("lower")
                    .setEvil("a".repeat(60));
            long before = engine.statements();
            List<String> refused = List.of();
            try {
                book.save().join();
            } catch (CompletionException e) {
                ValidationFailed failed = (ValidationFailed) e.getCause();
                refused = failed.violations().stream().map(ValidationFailed.Violation::property).toList();
                check(failed.getMessage().contains("rating must be at least 1"), failed.getMessage());
                check(failed.getMessage().contains("contact must be an e-mail address"), failed.getMessage());
            }
            check(
                    refused.equals(List.of(
                            "isbn", "contact", "slug", "discount", "rating", "weight", "stock", "pages", "sold_on",
                            "seen_at", "order", "evil")),
                    "all of them: " + refused);
            check(engine.statements() == before, "nothing was sent");
            book.refresh().join();
            for (String order : List.of("\"a\"", "'b'", "${x}", "*/", "]-\\A", "éé;")) {
                book.setOrder(order).save().join();
            }
            book.setContact("ursula@example.org").setEvil("aaab").save().join();
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
