package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavaSource;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code SessionFactory}: the one class that knows all mappers, in the order in which their rows are inserted. */
final class FactoryGenerator {

    private static final String DECLARATION = "    private static final List<Mapper<?, ?>> IN_INSERT_ORDER = ";

    private FactoryGenerator() {}

    static SourceText generate(SessionModel model) {
        ClassName name = ClassName.get(model.layout().packageName(), "SessionFactory");
        ClassName engine = model.layout().runtime("engine", "Engine");
        TypeSpec type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "Opens sessions on the entities of this package. One for each engine, for any number of threads.")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(model.session("SessionFactoryBase"))
                .addField(mappers(model))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(engine, "engine")
                        .addStatement("super(engine, IN_INSERT_ORDER)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("For sessions on {@code engine}. Sends nothing.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(name)
                        .addParameter(engine, "engine")
                        .addStatement("return new $T(engine)", name)
                        .build())
                .build();
        return JavaSource.generated(name, type, "", "");
    }

    private static FieldSpec mappers(SessionModel model) {
        TypeName any = WildcardTypeName.subtypeOf(Object.class);
        TypeName mapper = ParameterizedTypeName.get(model.session("Mapper"), any, any);
        List<CodeBlock> instances = EntityOrder.parentsFirst(model.schema()).stream()
                .map(entity -> CodeBlock.of("$T.INSTANCE", model.mapper(entity)))
                .toList();
        return FieldSpec.builder(ParameterizedTypeName.get(ClassName.get(List.class), mapper), "IN_INSERT_ORDER")
                .addJavadoc("Parents first; rows are deleted in the opposite order.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(Call.initializer(DECLARATION, CodeBlock.of("$T.of", List.class), instances))
                .build();
    }
}
