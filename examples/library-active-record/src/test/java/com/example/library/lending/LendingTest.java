package com.example.library.lending;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.Author;
import com.example.library.Book;
import com.example.library.Branch;
import com.example.library.Copy;
import com.example.library.Loan;
import com.example.library.Member;
import com.example.library.Subject;
import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.testkit.DatabaseTest;
import com.example.library.testkit.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day at the desk. */
class LendingTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void aNewBookIsFoundWithAllThatHangsOnIt() {
        Catalogue catalogue = new Catalogue(engine);
        Branch branch = await(samples.branch().save(engine));
        await(new Subject().setName("utopia").save(engine));
        Author author = await(new Author().setName("Ursula K. Le Guin").save(engine));
        for (String title : List.of("The Dispossessed", "Always Coming Home")) {
            Book book = new Book()
                    .setTitle(title)
                    .setIsbn(Samples.digits(13))
                    .setAuthor(author);
            List<String> barcodes = List.of(title + " 1", title + " 2");
            await(catalogue.takeIn(
                    book, List.of("utopia"), new Catalogue.Acquisition(branch.getId(), TODAY, barcodes)));
        }

        long statements = statements(() -> catalogue.search("Ursula", "utopia"));
        List<Book> found = await(catalogue.search("Ursula", "utopia"));

        assertThat(statements).isEqualTo(3);
        assertThat(found).extracting(Book::getTitle).containsExactly("Always Coming Home", "The Dispossessed");
        assertThat(found).allSatisfy(book -> {
            assertThat(book.getAuthor().getName()).isEqualTo("Ursula K. Le Guin");
            assertThat(book.getSubjects()).extracting(Subject::getName).containsExactly("utopia");
            assertThat(book.getCopies()).hasSize(2).allSatisfy(copy -> assertThat(
                            copy.getBranch().getName())
                    .isEqualTo(branch.getName()));
        });
        assertThat(await(catalogue.search("Ursula", "cookery"))).isEmpty();
    }

    @Test
    void aCopyIsLentToOneMemberAtATime() {
        LendingDesk desk = new LendingDesk(engine);
        Copy copy = await(samples.copy().save(engine));
        Member member = await(samples.member().setActive(true).save(engine));

        Loan loan = await(desk.lend(copy.getId(), member.getId(), TODAY.plusDays(28)));
        LendingRefused refused =
                failure(LendingRefused.class, desk.lend(copy.getId(), member.getId(), TODAY.plusDays(28)));
        assertThat(refused).hasMessage("copy " + copy.getId() + " is out");

        await(desk.takeBack(loan.getId(), NOW));
        assertThat(await(desk.lend(copy.getId(), member.getId(), TODAY.plusDays(28))).getId())
                .isNotEqualTo(loan.getId());
    }

    @Test
    void whoeverIsNotActiveBorrowsNothing() {
        Copy copy = await(samples.copy().save(engine));
        Member member = await(samples.member().setName("Nemo").setActive(false).save(engine));

        LendingRefused refused = failure(
                LendingRefused.class, new LendingDesk(engine).lend(copy.getId(), member.getId(), TODAY));

        assertThat(refused).hasMessage("Nemo may not borrow");
    }

    @Test
    void aLoanIsRenewedThreeTimes() {
        LendingDesk desk = new LendingDesk(engine);
        Loan loan = await(samples.loan().setRenewals((short) 0).save(engine));
        for (int i = 1; i <= 3; i++) await(desk.renew(loan.getId(), TODAY.plusWeeks(i)));

        ConstraintViolation refused =
                failure(ConstraintViolation.class, desk.renew(loan.getId(), TODAY.plusWeeks(4)));

        assertThat(refused.constraint()).contains("ck_loan_renewals_limited");
        Loan read = await(Loan.objects(engine).get(loan.getId()));
        assertThat(read.getRenewals()).isEqualTo((short) 3);
        assertThat(read.getDueOn()).isEqualTo(TODAY.plusWeeks(3));
    }

    @Test
    void remindersNameMemberAndBookInOneStatement() {
        LendingDesk desk = new LendingDesk(engine);
        LocalDate longAgo = LocalDate.of(1999, 1, 1);
        Loan late = await(samples.loan().setReturnedAt(null).setDueOn(longAgo.minusDays(2)).save(engine));
        Loan later = await(samples.loan().setReturnedAt(null).setDueOn(longAgo.minusDays(1)).save(engine));
        await(samples.loan().setReturnedAt(NOW).setDueOn(longAgo.minusDays(3)).save(engine));

        assertThat(statements(() -> desk.reminders(longAgo))).isEqualTo(1);
        assertThat(await(desk.reminders(longAgo)))
                .containsExactly(reminder(late), reminder(later));
    }

    private static Reminder reminder(Loan loan) {
        Copy copy = loan.getCopy();
        return new Reminder(loan.getMember().getName(), copy.getBook().getTitle(), copy.getBarcode(), loan.getDueOn());
    }
}
