package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Branch}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class BranchTest extends BranchTestBase {

    @Test
    void isThereOnceSaved() {
        Branch saved = saved(Samples.branch());
        Session session = sessions.open();

        assertThat(await(session.select(Branch.class).list()))
                .extracting(Branch::getId)
                .contains(saved.getId());
    }
}
