package dev.scaffold.generator.codegen.activerecord;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.CodeModel;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/** The files of the active-record style, five an entity; three of them are generated, two are the user's. */
public final class ActiveRecordGenerator {

    private ActiveRecordGenerator() {}

    /** In the order of the schema's entities; enums, tables and the runtime are not among them. */
    public static List<SourceText> generate(Schema schema, Layout layout) {
        List<EntityCode> entities = CodeModel.of(schema, layout);
        return entities.stream()
                .flatMap(entity -> generate(new RecordNames(entity, entities, layout)))
                .toList();
    }

    private static Stream<SourceText> generate(RecordNames names) {
        return Stream.of(
                new EntityBaseGenerator(names).generate(),
                QuerySetGenerator.generate(names),
                ManagerBaseGenerator.generate(names),
                OwnFiles.entity(names),
                OwnFiles.manager(names));
    }
}
