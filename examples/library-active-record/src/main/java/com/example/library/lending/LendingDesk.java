package com.example.library.lending;

import static com.example.library.tables.Tables.LOAN;

import com.example.library.Copy;
import com.example.library.Loan;
import com.example.library.Member;
import com.example.library.runtime.engine.Engine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lends copies and takes them back. Each call is one transaction. */
public final class LendingDesk {

    private final Engine engine;

    public LendingDesk(Engine engine) {
        this.engine = engine;
    }

    /** Fails with {@link LendingRefused} when the copy is out or the member may not borrow. */
    public CompletableFuture<Loan> lend(long copyId, long memberId, LocalDate dueOn) {
        return engine.transaction(tx -> Loan.objects(tx)
                .open()
                .filter(LOAN.COPY_ID.eq(copyId))
                .exists()
                .thenCompose(out -> {
                    if (out) throw new LendingRefused("copy " + copyId + " is out");
                    return Copy.objects(tx).get(copyId);
                })
                .thenCompose(copy -> Member.objects(tx).get(memberId).thenCompose(member -> {
                    if (!member.isActive()) throw new LendingRefused(member.getName() + " may not borrow");
                    return Loan.objects(tx)
                            .create(loan -> loan.setCopy(copy).setMember(member).setDueOn(dueOn));
                })));
    }

    public CompletableFuture<Loan> takeBack(long loanId, Instant when) {
        return engine.transaction(
                tx -> Loan.objects(tx).get(loanId).thenCompose(loan -> loan.giveBack(when).save()));
    }

    /** Fails with {@code ConstraintViolation} when it was renewed too often. */
    public CompletableFuture<Loan> renew(long loanId, LocalDate until) {
        return engine.transaction(
                tx -> Loan.objects(tx).get(loanId).thenCompose(loan -> loan.renew(until).save()));
    }

    /** Whoever keeps a copy past its day, the longest first. One statement. */
    public CompletableFuture<List<Reminder>> reminders(LocalDate today) {
        return Loan.objects(engine)
                .overdue(today)
                .withMember()
                .withCopy(copy -> copy.withBook())
                .orderBy(LOAN.DUE_ON.asc(), LOAN.ID.asc())
                .list()
                .thenApply(loans -> loans.stream().map(LendingDesk::reminder).toList());
    }

    private static Reminder reminder(Loan loan) {
        Copy copy = loan.getCopy();
        return new Reminder(loan.getMember().getName(), copy.getBook().getTitle(), copy.getBarcode(), loan.getDueOn());
    }
}
