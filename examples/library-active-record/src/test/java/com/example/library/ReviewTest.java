package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Review}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class ReviewTest extends ReviewTestBase {

    @Test
    void isThereOnceSaved() {
        Review saved = await(samples.review().save(engine));

        assertThat(await(Review.objects(engine).list())).contains(saved);
    }
}
