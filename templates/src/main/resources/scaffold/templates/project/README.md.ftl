# ${name}

The persistence layer of this service is generated from [`schema.yaml`](schema.yaml) by scaffold, in the ${style} style.

```
mvn verify                  # builds it and runs its tests<#if postgresql> on an embedded PostgreSQL</#if>; nothing to install
mvn -q compile exec:java    # brings the database up to date and starts the service
```

After a change of `schema.yaml`:

```
scaffold generate           # brings code, tests and the open migration up to date
```

| where | what | whose |
|---|---|---|
| `src/main/java`, `src/test/java` | entities, services, tests | yours: written once, never touched again |
| `src/main/generated/java`, `src/test/generated/java` | base classes, tables, runtime, tests | scaffold's: do not edit |
| `src/main/resources/db/changelog` | Liquibase migrations | scaffold appends to the newest |

`DATABASE_URL` says which database the service uses, such as
<#if sqlite>`sqlite:/var/lib/${name}/${name}.db`</#if><#if sqlite && postgresql> or </#if><#if postgresql>`postgresql://user:password@localhost:5432/${database}`</#if>. Without it that is `${defaultUrl}`.

The tests never touch that database. They run on <#if sqlite>SQLite files in the temporary directory</#if><#if sqlite && postgresql>, and on </#if><#if postgresql>a PostgreSQL that they
start; with a PostgreSQL in `DATABASE_URL` they use its server instead, in databases of their own (`${database}_test_…`) that are
dropped at the end</#if>.
