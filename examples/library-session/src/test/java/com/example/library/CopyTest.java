package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Copy}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class CopyTest extends CopyTestBase {

    @Test
    void isThereOnceSaved() {
        Copy saved = saved(Samples.copy());
        Session session = sessions.open();

        assertThat(await(session.select(Copy.class).list()))
                .extracting(Copy::getId)
                .contains(saved.getId());
    }
}
