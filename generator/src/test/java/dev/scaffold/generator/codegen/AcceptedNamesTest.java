package dev.scaffold.generator.codegen;

import dev.scaffold.generator.codegen.activerecord.ActiveRecordGenerator;
import dev.scaffold.generator.codegen.java.EnumGenerator;
import dev.scaffold.generator.codegen.java.PackageInfoGenerator;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.runtime.RuntimeSources;
import dev.scaffold.generator.codegen.session.SessionGenerator;
import dev.scaffold.generator.codegen.test.TestGenerator;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedCode;
import dev.scaffold.generator.support.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema that the rules let through compiles, however its names look in Java. */
class AcceptedNamesTest {

    /** Names of the JDK, of jOOQ and of the runtime, words of Java, and members that share a name with their table. */
    private static final String SCHEMA = """
            scaffold: 1
            enums:
              Condition: [class, int, "true", values, of, NULL]
              Role: [a]
              Field: [b]
              Thread: [c]
              Package: [d]
              Kind: [a, b]
            entities:
              Table:
                fields:
                  table: string
                  field: Field = b
                  role: Role
                  row: Row?
                  rows: Row.table[]
              Row:
                fields:
                  table: Table
                  row: string
                  condition: Condition = class
                  columns: string
                  entries: Entry[]
              Entry:
                fields:
                  rows: Row.entries[]
                  select: string
                  from: string
                  where: string
                  key: Transaction?
              Transaction:
                fields:
                  name: string
                  alias: string
                  fields: string
                  primary_key: long
                  schema: string
                  as: string
                  type: string
                  keys: Entry.key[]
                  pages: Page[]
              Page:
                fields:
                  transactions: Transaction.pages[]
                  relation: Relation
              Relation:
                fields:
                  name: Page?
              FAQ:
                fields:
                  question: string
                  url: URL?
              URL:
                fields:
                  text: string
                  faqs: FAQ.url[]
              Character:
                fields:
                  thread: Thread
                  package: Package
                  process: bool
              Client:
                fields:
                  name: string unique
                  sessions: Session.client[]
                  engines: Engine[]
              Session:
                fields:
                  client: Client on delete cascade
                  test: Test?
                  record: Record
                  path: Path?
                checks:
                  number: id > 0
              Engine:
                fields:
                  name: string
                  file: File
                  map: Map?
                  clients: Client.engines[]
              Test:
                fields:
                  name: string
                  sessions: Session.test[]
              Record:
                fields:
                  statement: Statement
                  violation: Violation?
                  kind: Kind = b
              Path:
                fields:
                  name: string
              File:
                fields:
                  name: string
              Map:
                fields:
                  name: string
              Statement:
                fields:
                  number: Number?
              Violation:
                fields:
                  set: Set?
                  function: Function?
              Number:
                fields:
                  value: long
              Set:
                fields:
                  supplier: Supplier?
              Function:
                fields:
                  collection: Collection?
              Supplier:
                fields:
                  name: string
              Collection:
                fields:
                  name: string
              Day:
                fields:
                  moment: Moment
              Moment:
                fields:
                  text: Text?
              Text:
                fields:
                  number: Number?
              Side:
                fields:
                  side: Side?
                  sides: Side.side[]
                  list: Other
                  entity: Other?
                  target: Other?
                  values: Other[]
              Other:
                fields:
                  lists: Side.list[]
                  entities: Side.entity[]
                  targets: Side.target[]
                  list: Side.values[]
              Words:
                fields:
                  abstract: string
                  class: string
                  hash_code: int
                  to_string: string
                  wait: bool
                  notify: bool?
                  get_class: string
                  clone: string
                  finalize: string
                  objects: string
                  save: string
                  delete: string
                  insert: string
                  update: string
                  refresh: string
                  client: string
                  engine: string
                  session: string
                  mapping: string
                  mapper: string
                  state: string
                  entity: string
                  self: string
                  this: string
                  super: string
                  value: string
                  values: string
                  violations: string
                  validate: string
                  is_new: bool
                  new: bool
                  var: string
                  record: string
                  yield: string
                  sealed: string
                  permits: string
                  when: string
                  default: string
                  null: string
                  true: bool
                  x: int
                  xY: int
                  x1: int
                  aB_c: int
                  o: int
                  i: int
                  other: string
                  row: string
                  columns: string
                  changed: string
                  dirty: string
                  words: string
                  base: string
              Self:
                fields:
                  self: Self?
                  class: Self?
                  selves: Self.self[]
                  classes: Self.class[]
                  friends: Self[]
                  get: Self?
                  set: Self?
                  save: Self?
                  delete: Self?
                  refresh: Self?
                  objects: Self?
                  validate: Self?
                  client: Self?
                  to_string: Self?
            """;

    /** A column that is called like its table. */
    private static final String USES = """
            package com.example.odd;

            import static com.example.odd.tables.Tables.TABLE;

            final class Uses {

                static final org.jooq.Condition CONDITION = TABLE.TABLE_.eq("oak");

                private Uses() {}
            }
            """;

    @ParameterizedTest
    @EnumSource
    @Tag("H37")
    @Tag("H38")
    @Tag("H39")
    void compile(Style style) {
        SchemaDefaults defaults = new SchemaDefaults(
                "odd", Optional.empty(), Optional.of(style), List.of(Database.SQLITE, Database.POSTGRESQL));
        Schema schema = Schemas.valid(SCHEMA, defaults);
        Layout layout = new Layout(schema.project().packageName());
        List<SourceText> files = new ArrayList<>(
                style == Style.SESSION
                        ? SessionGenerator.generate(schema, layout)
                        : ActiveRecordGenerator.generate(schema, layout));
        files.addAll(EnumGenerator.generate(schema, layout));
        files.add(PackageInfoGenerator.generate(layout));
        files.addAll(TableGenerator.generate(schema, layout));
        files.addAll(RuntimeSources.of(schema.project(), layout));
        files.addAll(TestGenerator.generate(schema, layout));
        files.add(SourceText.once("com/example/odd/Uses.java", USES));
        GeneratedCode.compile(files);
    }
}
