package dev.scaffold.runtime.fault;

/** What isolation levels forbid, by the names of Adya's thesis, and what no database may do at all. */
enum Anomaly {
    /** Two transactions overwrote each other's writes in different orders. */
    G0,
    /** What was rolled back was read. */
    G1A,
    /** What another transaction had not finished was read. */
    G1B,
    /** Of two transactions each has seen the other's writes. */
    G1C,
    /** Two transactions read the same, and both wrote: the later write did not know of the earlier one. */
    LOST_UPDATE,
    /** A transaction has seen a write and missed another that comes before it. */
    G_SINGLE,
    /** As G_SINGLE, with several that missed something: two that each check what the other one changes. */
    G2,
    /** What was acknowledged is gone. */
    LOST,
    /** Of one transaction a part is there. */
    HALF,
    /** What nobody wrote, or what is there twice. */
    INVENTED,
    /** Two reads do not agree on the order of the writes. */
    ORDER
}
