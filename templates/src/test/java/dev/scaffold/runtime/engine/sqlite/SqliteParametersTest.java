package dev.scaffold.runtime.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqliteParametersTest {

    @Test
    void manyAreNumbersAndTextIsLeftAlone() {
        String sql = "select '$1', \"a$2\", $1, $22, 'it''s $3', $x from t where a = $1";
        assertThat(SqliteParameters.numbered(sql, 1_000))
                .isEqualTo("select '$1', \"a$2\", ?1, ?22, 'it''s $3', $x from t where a = ?1");
        assertThat(SqliteParameters.numbered(sql, 3)).isSameAs(sql);
        assertThat(SqliteParameters.numbered("select 'open $1", 1_000)).isEqualTo("select 'open $1");
    }
}
