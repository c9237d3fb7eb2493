package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.Diagnostics;
import java.util.List;

/** All of them. */
public final class SchemaRules {

    private static final List<SchemaRule> RULES = List.of(
            new NamesAreWords(),
            new OldNamesAreWords(),
            new OldNamesDiffer(),
            new OldNamesAreFree(),
            new NamesAreShort(),
            new WindowsCanStoreNames(),
            new TypeNamesDiffer(),
            new ClassNamesAreFree(),
            new MembersDiffer(),
            new AutomaticNamesAreFree(),
            new ColumnNamesAreFree(),
            new KeysAreUsable(),
            new DatabaseNamesDiffer(),
            new EnumsAreUsable(),
            new EnumValuesFit(),
            new NativeEnumsHaveNames(),
            new NativeEnumsAreCompared(),
            new DatabasesHaveTheTypes(),
            new DatabaseSchemasArePossible(),
            new MoneyIsExact(),
            new ColumnsFit(),
            new ConstantsFit(),
            new RowsFit(),
            new LinksAreDeclaredOnce(),
            new LinksCanBeWritten(),
            new SetNullNeedsNull(),
            new ReferencesAreUnique(),
            new FirstRowsCanBeInserted(),
            new ParentsAreEntities(),
            new TreesHaveARoot(),
            new TreesSayItOnce(),
            new InheritedNamesAreFree(),
            new AbstractEntitiesHaveKinds(),
            new KindsDiffer(),
            new OrdersAreKnown(),
            new IndexesDiffer(),
            new IndexesSuitDatabases(),
            new SoftDeleteIsPossible(),
            new CheckNamesDiffer(),
            new SqlIsUnderstood(),
            new DefaultsAreMeant(),
            new DeletionsGoOneWay(),
            new IndexEntriesFit(),
            new ReservedWordsAreQuoted(),
            new SecretsHaveNoDefault());

    private SchemaRules() {}

    /** Runs every rule: the order does not matter, problems are sorted by their place. */
    public static void check(LinkedSchema schema, Diagnostics diagnostics) {
        RULES.forEach(rule -> rule.check(schema, diagnostics));
    }
}
