package dev.scaffold.generator.support;

import dev.scaffold.generator.schema.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Words that mean something to a database. */
public final class SqlWords {

    /** What MariaDB's manual lists as reserved. */
    private static final String MARIADB = """
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade case
            change char character check collate column condition constraint continue convert create cross current_date
            current_role current_time current_timestamp current_user cursor database databases day_hour day_microsecond
            day_minute day_second dec decimal declare default delayed delete delete_domain_id desc describe deterministic
            distinct distinctrow div do_domain_ids double drop dual each else elseif enclosed escaped except exists exit explain
            false fetch float float4 float8 for force foreign from fulltext general grant group having high_priority
            hour_microsecond hour_minute hour_second if ignore ignore_domain_ids ignore_server_ids in index infile inner inout
            insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into is iterate join key keys kill
            leading leave left like limit linear lines load localtime localtimestamp lock long longblob longtext loop
            low_priority master_heartbeat_period master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext
            middleint minute_microsecond minute_second mod modifies natural no_write_to_binlog not null numeric offset on
            optimize option optionally or order out outer outfile over page_checksum parse_vcol_expr partition precision primary
            procedure purge range read read_write reads real recursive ref_system_id references regexp release rename repeat
            replace require resignal restrict return returning revoke right rlike row_number rows schema schemas
            second_microsecond select sensitive separator set show signal slow smallint spatial specific sql sql_big_result
            sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting stats_auto_recalc
            stats_persistent stats_sample_pages straight_join table terminated then tinyblob tinyint tinytext to trailing
            trigger true undo union unique unlock unsigned update usage use using utc_date utc_time utc_timestamp values
            varbinary varchar varcharacter varying when where while window with write xor year_month zerofill
            """;

    /** SQLite's keywords. */
    private static final String SQLITE = """
            abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade case
            cast check collate column commit conflict constraint create cross current current_date current_time
            current_timestamp database default deferrable deferred delete desc detach distinct do drop each else end escape
            except exclude exclusive exists explain fail filter first following for foreign from full generated glob group
            groups having if ignore immediate in index indexed initially inner insert instead intersect into is isnull join key
            last left like limit match materialized natural no not nothing notnull null nulls of offset on or order others outer
            over partition plan pragma preceding primary query raise range recursive references regexp reindex release rename
            replace restrict returning right rollback row rows savepoint select set table temp temporary then ties to
            transaction trigger unbounded union unique update using vacuum values view virtual when where window with without
            """;

    private SqlWords() {}

    /** PostgreSQL's keywords, as the server lists them, and those of the others. */
    public static Set<String> all() throws Exception {
        Set<String> words = reserved();
        words.addAll(postgresql("true"));
        words.addAll(List.of(SQLITE.strip().split("\\s+")));
        return words;
    }

    /** Reserved in PostgreSQL, SQLite or MariaDB. */
    public static Set<String> reserved() throws Exception {
        Set<String> words = new TreeSet<>(postgresql("catcode in ('R', 'T')"));
        words.addAll(List.of(MARIADB.strip().split("\\s+")));
        return words;
    }

    private static Set<String> postgresql(String condition) throws Exception {
        Set<String> words = new TreeSet<>();
        try (Connection connection = FreshDatabase.connect(Database.POSTGRESQL);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from pg_get_keywords() where " + condition)) {
            while (rows.next()) words.add(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }
}
