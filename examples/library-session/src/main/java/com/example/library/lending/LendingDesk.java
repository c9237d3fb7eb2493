package com.example.library.lending;

import static com.example.library.runtime.session.LoaderOptions.joined;
import static com.example.library.tables.Tables.LOAN;

import com.example.library.Copy;
import com.example.library.CopyPaths;
import com.example.library.Loan;
import com.example.library.LoanPaths;
import com.example.library.Member;
import com.example.library.SessionFactory;
import com.example.library.runtime.session.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lends copies and takes them back. Each call is one transaction. */
public final class LendingDesk {

    private final SessionFactory sessions;

    public LendingDesk(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Fails with {@link LendingRefused} when the copy is out or the member may not borrow. */
    public CompletableFuture<Loan> lend(long copyId, long memberId, LocalDate dueOn) {
        return sessions.transaction(session -> isOut(session, copyId)
                .thenCompose(out -> {
                    if (out) throw new LendingRefused("copy " + copyId + " is out");
                    return session.get(Copy.class, copyId);
                })
                .thenCompose(copy -> session.get(Member.class, memberId).thenApply(member -> {
                    if (!member.isActive()) throw new LendingRefused(member.getName() + " may not borrow");
                    return session.add(new Loan().setCopy(copy).setMember(member).setDueOn(dueOn));
                })));
    }

    public CompletableFuture<Void> takeBack(long loanId, Instant when) {
        return sessions.transaction(
                session -> session.get(Loan.class, loanId).thenAccept(loan -> loan.giveBack(when)));
    }

    /** Fails with {@code ConstraintViolation} when it was renewed too often. */
    public CompletableFuture<Void> renew(long loanId, LocalDate until) {
        return sessions.transaction(
                session -> session.get(Loan.class, loanId).thenAccept(loan -> loan.renew(until)));
    }

    /** Whoever keeps a copy past its day, the longest first. One statement. */
    public CompletableFuture<List<Reminder>> reminders(LocalDate today) {
        return sessions.open()
                .select(Loan.class)
                .where(LOAN.RETURNED_AT.isNull(), LOAN.DUE_ON.lt(today))
                .options(
                        joined(LoanPaths.MEMBER),
                        joined(LoanPaths.COPY).then(joined(CopyPaths.BOOK)))
                .orderBy(LOAN.DUE_ON.asc(), LOAN.ID.asc())
                .list()
                .thenApply(loans -> loans.stream().map(LendingDesk::reminder).toList());
    }

    private static Reminder reminder(Loan loan) {
        Copy copy = loan.getCopy();
        return new Reminder(loan.getMember().getName(), copy.getBook().getTitle(), copy.getBarcode(), loan.getDueOn());
    }

    private static CompletableFuture<Boolean> isOut(Session session, long copyId) {
        return session.select(Loan.class)
                .where(LOAN.COPY_ID.eq(copyId), LOAN.RETURNED_AT.isNull())
                .exists();
    }
}
