package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Publisher}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class PublisherTest extends PublisherTestBase {

    @Test
    void isThereOnceSaved() {
        Publisher saved = saved(Samples.publisher());
        Session session = sessions.open();

        assertThat(await(session.select(Publisher.class).list()))
                .extracting(Publisher::getId)
                .contains(saved.getId());
    }
}
