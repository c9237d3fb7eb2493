package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Author}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class AuthorTest extends AuthorTestBase {

    @Test
    void isThereOnceSaved() {
        Author saved = await(samples.author().save(engine));

        assertThat(await(Author.objects(engine).list())).contains(saved);
    }
}
