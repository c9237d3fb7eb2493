package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Author}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class AuthorTest extends AuthorTestBase {

    @Test
    void isThereOnceSaved() {
        Author saved = saved(Samples.author());
        Session session = sessions.open();

        assertThat(await(session.select(Author.class).list()))
                .extracting(Author::getId)
                .contains(saved.getId());
    }
}
