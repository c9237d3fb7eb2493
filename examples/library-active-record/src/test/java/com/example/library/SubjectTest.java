package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Subject}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class SubjectTest extends SubjectTestBase {

    @Test
    void isThereOnceSaved() {
        Subject saved = await(samples.subject().save(engine));

        assertThat(await(Subject.objects(engine).list())).contains(saved);
    }
}
