package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Copy}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class CopyTest extends CopyTestBase {

    @Test
    void isThereOnceSaved() {
        Copy saved = await(samples.copy().save(engine));

        assertThat(await(Copy.objects(engine).list())).contains(saved);
    }
}
