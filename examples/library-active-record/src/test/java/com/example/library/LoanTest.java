package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Loan}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class LoanTest extends LoanTestBase {

    @Test
    void isThereOnceSaved() {
        Loan saved = await(samples.loan().save(engine));

        assertThat(await(Loan.objects(engine).list())).contains(saved);
    }
}
