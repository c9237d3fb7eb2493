package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.EmbeddedCode;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.test.EntityTests.CheckTests;
import dev.scaffold.generator.codegen.test.EntityTests.Setting;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Entity;
import java.util.ArrayList;
import java.util.List;

/** From the checks of an entity to values that break one of them. */
final class CheckTestModel {

    private CheckTestModel() {}

    /** Those for which such values are known. */
    static List<CheckTests> of(Entity entity, EntityCode code) {
        List<CheckTests> all = new ArrayList<>();
        for (Check check : entity.checks()) {
            SampleValues.violating(entity, check).ifPresent(values -> {
                List<Setting> settings = new ArrayList<>();
                for (PropertyCode property : code.properties()) {
                    Object value = values.get(property.column().name());
                    if (value != null) {
                        settings.add(new Setting(property.setter(), JavaValues.literal(property, value)));
                    }
                }
                for (EmbeddedCode embedded : code.embedded()) {
                    boolean meant = embedded.columns().stream()
                            .anyMatch(
                                    column -> values.containsKey(column.column().name()));
                    if (meant) {
                        settings.add(new Setting(embedded.setter(), EmbeddedTestModel.record(embedded, values)));
                    }
                }
                all.add(new CheckTests(check.name(), JavaNames.pascal(words(check, entity)), settings));
            });
        }
        return all;
    }

    /** The check's name in the schema, as far as its name in the database still shows it. */
    private static String words(Check check, Entity entity) {
        String prefix = "ck_" + entity.table() + "_";
        return check.name().startsWith(prefix) ? check.name().substring(prefix.length()) : check.name();
    }
}
