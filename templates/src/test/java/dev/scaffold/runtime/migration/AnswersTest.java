package dev.scaffold.runtime.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void aHostThatIsNotThereIsNamed() {
        SQLException failure = new SQLException(
                "The connection attempt failed.", "08001", new UnknownHostException("db.example.invalid"));

        assertThat(Answers.of(failure)).isEqualTo("there is no host db.example.invalid");
    }

    @Test
    void onlyTheFirstLineIsShown() {
        assertThat(Answers.of(new SQLException("ERROR: duplicate key\n  Detail: Key (email)=(a@b.c) exists.")))
                .isEqualTo("duplicate key");
    }
}
