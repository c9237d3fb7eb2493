package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Loan}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class LoanTest extends LoanTestBase {

    @Test
    void isThereOnceSaved() {
        Loan saved = saved(Samples.loan());
        Session session = sessions.open();

        assertThat(await(session.select(Loan.class).list()))
                .extracting(Loan::getId)
                .contains(saved.getId());
    }
}
