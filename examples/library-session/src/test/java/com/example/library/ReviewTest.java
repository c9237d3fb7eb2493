package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Review}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class ReviewTest extends ReviewTestBase {

    @Test
    void isThereOnceSaved() {
        Review saved = saved(Samples.review());
        Session session = sessions.open();

        assertThat(await(session.select(Review.class).list()))
                .extracting(Review::getId)
                .contains(saved.getId());
    }
}
