package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Book}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class BookTest extends BookTestBase {

    @Test
    void isThereOnceSaved() {
        Book saved = saved(Samples.book());
        Session session = sessions.open();

        assertThat(await(session.select(Book.class).list()))
                .extracting(Book::getId)
                .contains(saved.getId());
    }
}
