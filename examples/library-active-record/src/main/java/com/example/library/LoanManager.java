package com.example.library;

import static com.example.library.tables.Tables.LOAN;

import com.example.library.runtime.engine.Client;
import java.time.LocalDate;

/** Named selections of loans. */
public class LoanManager extends LoanManagerBase {

    public LoanManager(Client client) {
        super(client);
    }

    /** Whose copy is still out. */
    public LoanQuerySet open() {
        return filter(LOAN.RETURNED_AT.isNull());
    }

    /** Whose copy should have been back before {@code today}. */
    public LoanQuerySet overdue(LocalDate today) {
        return open().filter(LOAN.DUE_ON.lt(today));
    }
}
