package com.example.library.lending;

import static com.example.library.tables.Tables.BOOK;
import static com.example.library.tables.Tables.SUBJECT;

import com.example.library.Book;
import com.example.library.Copy;
import com.example.library.Subject;
import com.example.library.runtime.engine.Engine;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finds books, and takes new ones in. */
public final class Catalogue {

    private final Engine engine;

    public Catalogue(Engine engine) {
        this.engine = engine;
    }

    /** At most 20 books with author, subjects and copies. Three statements, however many books there are. */
    public CompletableFuture<List<Book>> search(String author, String subject) {
        return Book.objects(engine)
                .filter(BOOK.author().NAME.startsWith(author))
                .filter(BOOK.subjects().any(row -> row.NAME.eq(subject)))
                .withAuthor()
                .withSubjects(subjects -> subjects.orderBy(SUBJECT.NAME.asc()))
                .withCopies(copies -> copies.withBranch())
                .orderBy(BOOK.TITLE.asc())
                .limit(20)
                .list();
    }

    /** Takes in a new book, whose author is saved, with its subjects, and a copy for each barcode. */
    public CompletableFuture<Book> takeIn(Book book, List<String> subjects, Acquisition acquired) {
        return engine.transaction(tx -> book.save(tx)
                .thenCompose(saved -> Subject.objects(tx)
                        .filter(SUBJECT.NAME.in(subjects))
                        .list())
                .thenCompose(known -> book.subjects().addAll(known))
                .thenCompose(linked -> Copy.objects(tx)
                        .createAll(acquired.barcodes().stream()
                                .map(barcode -> acquired.copy(book, barcode))
                                .toList()))
                .thenApply(copies -> book));
    }

    /** Where and when copies came in. */
    public record Acquisition(long branchId, LocalDate day, List<String> barcodes) {

        private Copy copy(Book book, String barcode) {
            return new Copy()
                    .setBook(book)
                    .setBranchId(branchId)
                    .setBarcode(barcode)
                    .setAcquiredOn(day);
        }
    }
}
