package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Member}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class MemberTest extends MemberTestBase {

    @Test
    void isThereOnceSaved() {
        Member saved = await(samples.member().save(engine));

        assertThat(await(Member.objects(engine).list())).contains(saved);
    }
}
