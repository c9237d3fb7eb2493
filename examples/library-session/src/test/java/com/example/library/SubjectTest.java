package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Subject}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class SubjectTest extends SubjectTestBase {

    @Test
    void isThereOnceSaved() {
        Subject saved = saved(Samples.subject());
        Session session = sessions.open();

        assertThat(await(session.select(Subject.class).list()))
                .extracting(Subject::getId)
                .contains(saved.getId());
    }
}
