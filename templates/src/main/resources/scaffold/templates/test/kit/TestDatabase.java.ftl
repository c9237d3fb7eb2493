// ${header}
package ${kit};

/** The databases that the schema lists. Each can be had empty and migrated, as often as needed. */
public enum TestDatabase {
<#if sqlite>
    /** A file in a temporary directory. {@code DATABASE_URL} has no say: it is never the service's own file. */
    SQLITE {
        @Override
        public String fresh() {
            return SqliteFiles.fresh();
        }
    }<#if postgresql>,<#else>;</#if>
</#if>
<#if sqlite && postgresql>

</#if>
<#if postgresql>
    /** A server that the tests start, or the one at {@code DATABASE_URL}; see {@link PostgresqlServer}. */
    POSTGRESQL {
        @Override
        public String fresh() {
            return PostgresqlServer.fresh();
        }
    };
</#if>

    /** The URL of a database that is migrated, empty, and nobody else's. */
    public abstract String fresh();
}
