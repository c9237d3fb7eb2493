package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Publisher}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class PublisherTest extends PublisherTestBase {

    @Test
    void isThereOnceSaved() {
        Publisher saved = await(samples.publisher().save(engine));

        assertThat(await(Publisher.objects(engine).list())).contains(saved);
    }
}
