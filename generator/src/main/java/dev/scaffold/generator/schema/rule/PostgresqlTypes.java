package dev.scaffold.generator.schema.rule;

import java.util.List;
import java.util.Set;

/** The names of PostgreSQL's own types, which it finds before a schema's. A test asks PostgreSQL itself. */
final class PostgresqlTypes {

    private static final Set<String> NAMES = Set.copyOf(List.of("""
            aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray
            anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar bytea char cid cidr
            circle cstring date datemultirange daterange event_trigger fdw_handler float4 float8 gtsvector index_am_handler
            inet int2 int2vector int4 int4multirange int4range int8 int8multirange int8range internal interval json jsonb
            jsonpath language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path
            point polygon record refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator
            regproc regprocedure regrole regtype table_am_handler text tid time timestamp timestamptz timetz trigger
            tsm_handler tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit
            varchar void xid xid8 xml
            """.strip().split("\\s+")));

    private PostgresqlTypes() {}

    /** Whether {@code name} is one, or is kept for one. */
    static boolean has(String name) {
        // With an underscore in front it is the array of one.
        String element = name.startsWith("_") ? name.substring(1) : name;
        return element.startsWith("pg_") || NAMES.contains(element);
    }
}
