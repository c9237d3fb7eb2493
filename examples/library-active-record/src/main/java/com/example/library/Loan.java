package com.example.library;

import java.time.Instant;
import java.time.LocalDate;

/** A copy in a member's hands. */
public class Loan extends LoanBase {

    /** Whether the copy is still out. */
    public boolean isOpen() {
        return getReturnedAt() == null;
    }

    /** The copy is back. A second time changes nothing. */
    public Loan giveBack(Instant when) {
        return isOpen() ? setReturnedAt(when) : this;
    }

    /** Keeps the copy longer. How often is for the schema's check to say. */
    public Loan renew(LocalDate until) {
        return setDueOn(until).setRenewals((short) (getRenewals() + 1));
    }
}
