-- What `scaffold migrate sql` prints for the schema of the module sqlite, and its rows: the authors of tables.sql.
pragma journal_mode = wal;
create table "author" (
  "id" integer not null constraint "pk_author" primary key autoincrement,
  "name" text not null constraint "ck_author_name_length" check (length("name") <= 120),
  "email" text constraint "ck_author_email_length" check (length("email") <= 254),
  "born" text,
  "version" integer not null default 0 constraint "ck_author_version_int32" check ("version" between -2147483648 and 2147483647)
) strict;
create unique index "uq_author_email" on "author" ("email");

insert into author (id, name, email, born)
with recursive numbers (i) as (select 1 union all select i + 1 from numbers where i < 10000)
select i, 'Author number ' || i, case when i % 10 = 0 then null else 'author' || i || '@example.org' end,
       case when i % 7 = 0 then null else date('1900-01-01', (i * 37 % 30000) || ' days') end
from numbers;
