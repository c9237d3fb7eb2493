package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.CodeModel;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.KeyGenerator;
import dev.scaffold.generator.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/** The files of the active-record style, five an entity; three of them are generated, two are the user's; and
 * {@code CreditKey} where a key has several parts. */
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
        Stream<SourceText> key =
                names.entity().key().isRecord() && !names.entity().isChild() ? Stream.of(key(names)) : Stream.empty();
        Stream<SourceText> own = Stream.of(
                new EntityBaseGenerator(names).generate(),
                QuerySetGenerator.generate(names),
                ManagerBaseGenerator.generate(names),
                OwnFiles.entity(names),
                OwnFiles.manager(names));
        return Stream.concat(key, own);
    }

    private static SourceText key(RecordNames names) {
        String entity = KeyGenerator.variable(names.entity());
        CodeBlock[] parts = names.entity().key().parts().stream()
                .map(part -> CodeBlock.of("$N.$L()", entity, part.property().getter()))
                .toArray(CodeBlock[]::new);
        CodeBlock made = Call.of(8, CodeBlock.of("return new $T", names.key()), parts);
        return KeyGenerator.generate(names.entity(), entity, CodeBlock.of("$L;\n", made));
    }
}
