package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("XB29")
class SessionStateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                " \n\tSELECT settings.\"set\" from settings",
                "(select 1) union (select 2)",
                "/* 17 */ insert into begin (id) values ($1)",
                "-- a remark: set x\nwith n as (select 1) select * from n",
                "update item set name = 'pragma'",
                "delete from item",
                "create table temperature (id int)",
                "create index temp on item (id)",
                "alter table item set schema other",
                "select 1 -- tables changed: 3"
            })
    void rowsAndTablesAreNotOfTheConnection(String sql) {
        assertThat(SessionState.mayChange(sql)).isFalse();
        assertThat(SessionState.mayChange(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role x",
                "SET LOCAL x = 1",
                "-- select\nbegin",
                "/* select */ begin",
                "/*",
                "",
                "selected",
                "do $$ begin end $$",
                "call something()",
                "pragma foreign_keys",
                "attach 'other.db' as other",
                "create temp table x (id int)",
                "create  or replace\ntemporary view x as select 1",
                "CREATE LOCAL TEMP TABLE x (id int)",
                "select 1 into temp x",
                "with l as (select pg_try_advisory_lock_shared(1)) select 1",
                "select SET_CONFIG('a', 'b', false)"
            })
    void whatMayStayIsPutBack(String sql) {
        assertThat(SessionState.mayChange(sql)).isTrue();
        assertThat(SessionState.mayChange(sql)).isTrue();
    }
}
