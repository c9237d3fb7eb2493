package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.runtime.session.Session;
import com.example.library.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Tests of {@link Member}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class MemberTest extends MemberTestBase {

    @Test
    void isThereOnceSaved() {
        Member saved = saved(Samples.member());
        Session session = sessions.open();

        assertThat(await(session.select(Member.class).list()))
                .extracting(Member::getId)
                .contains(saved.getId());
    }
}
