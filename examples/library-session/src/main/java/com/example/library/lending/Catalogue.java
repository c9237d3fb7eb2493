package com.example.library.lending;

import static com.example.library.runtime.session.LoaderOptions.joined;
import static com.example.library.runtime.session.LoaderOptions.selectIn;
import static com.example.library.tables.Tables.BOOK;
import static com.example.library.tables.Tables.SUBJECT;

import com.example.library.Book;
import com.example.library.BookPaths;
import com.example.library.Branch;
import com.example.library.Copy;
import com.example.library.CopyPaths;
import com.example.library.SessionFactory;
import com.example.library.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finds books, and takes new ones in. */
public final class Catalogue {

    private final SessionFactory sessions;

    public Catalogue(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** At most 20 books with author, subjects and copies. Three statements, however many books there are. */
    public CompletableFuture<List<Book>> search(String author, String subject) {
        return sessions.open()
                .select(Book.class)
                .where(BOOK.author().NAME.startsWith(author))
                .where(BOOK.subjects().any(row -> row.NAME.eq(subject)))
                .options(
                        joined(BookPaths.AUTHOR),
                        selectIn(BookPaths.SUBJECTS).orderBy(SUBJECT.NAME.asc()),
                        selectIn(BookPaths.COPIES).then(joined(CopyPaths.BRANCH)))
                .orderBy(BOOK.TITLE.asc())
                .limit(20)
                .list();
    }

    /** Takes in a new book with its subjects, and a copy for each barcode; a new author comes in with the book. */
    public CompletableFuture<Book> takeIn(Book book, List<String> subjects, Acquisition acquired) {
        return sessions.transaction(session -> session.get(Branch.class, acquired.branchId())
                .thenCompose(branch -> {
                    for (String barcode : acquired.barcodes()) {
                        book.getCopies()
                                .add(new Copy()
                                        .setBranch(branch)
                                        .setBarcode(barcode)
                                        .setAcquiredOn(acquired.day()));
                    }
                    return session.select(Subject.class)
                            .where(SUBJECT.NAME.in(subjects))
                            .list();
                })
                .thenApply(known -> {
                    book.getSubjects().addAll(known);
                    return session.add(book);
                }));
    }

    /** Where and when copies came in. */
    public record Acquisition(long branchId, LocalDate day, List<String> barcodes) {}
}
