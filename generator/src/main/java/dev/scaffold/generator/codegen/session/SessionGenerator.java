package dev.scaffold.generator.codegen.session;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of the session style. For each entity: {@code BookBase} (values and relations), {@code Book} (once, the user's),
 * {@code BookMapper} (object to row and back), {@code BookPaths} (its relations as constants, where it has any), {@code
 * BookKey} where its key has several parts; and one
 * {@code SessionFactory} that knows all mappers.
 */
public final class SessionGenerator {

    private SessionGenerator() {}

    /** In the order of the schema. */
    public static List<SourceText> generate(Schema schema, Layout layout) {
        SessionModel model = SessionModel.of(schema, layout);
        List<SourceText> files = new ArrayList<>();
        for (EntityCode entity : model.entities()) {
            if (entity.key().isRecord() && !entity.isChild()) files.add(new KeyMembers(entity).record());
            files.add(new BaseGenerator(entity, model).generate());
            files.add(EntityGenerator.generate(entity, layout));
            files.add(new MapperGenerator(entity, model).generate());
            if (SessionModel.hasRelations(entity)) files.add(new PathsGenerator(entity, model).generate());
        }
        files.add(FactoryGenerator.generate(model));
        return files;
    }
}
