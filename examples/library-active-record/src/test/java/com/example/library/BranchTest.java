package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of {@link Branch}: those of the schema are inherited. Scaffold made this file once; it is yours. */
class BranchTest extends BranchTestBase {

    @Test
    void isThereOnceSaved() {
        Branch saved = await(samples.branch().save(engine));

        assertThat(await(Branch.objects(engine).list())).contains(saved);
    }
}
