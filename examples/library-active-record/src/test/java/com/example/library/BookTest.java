package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Book}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class BookTest extends BookTestBase {

    @Test
    void isThereOnceSaved() {
        Book saved = await(samples.book().save(engine));

        assertThat(await(Book.objects(engine).list())).contains(saved);
    }
}
