package dev.scaffold.generator.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Schema;
import java.util.List;
import javax.lang.model.element.Modifier;

/** An enum of the schema, with the stored value of each constant. */
public final class EnumGenerator {

    private EnumGenerator() {}

    public static List<SourceText> generate(Schema schema, Layout layout) {
        return schema.enums().stream().map(type -> generate(type, layout)).toList();
    }

    private static SourceText generate(EnumType type, Layout layout) {
        ClassName name = layout.enumeration(type);
        TypeSpec.Builder spec = TypeSpec.enumBuilder(name).addModifiers(Modifier.PUBLIC);
        type.doc().ifPresent(doc -> spec.addJavadoc("$L", JavadocText.sentence(doc)));
        for (EnumType.Constant constant : type.constants()) {
            TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("$L", literal(type, constant));
            constant.doc().ifPresent(doc -> body.addJavadoc("$L", JavadocText.sentence(doc)));
            spec.addEnumConstant(JavaNames.constant(constant.name()), body.build());
        }
        TypeName stored = type.numeric() ? TypeName.INT : ClassName.get(String.class);
        spec.addField(stored, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(stored, "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("value")
                        .addJavadoc("What the database stores.")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(stored)
                        .addStatement("return value")
                        .build())
                .addMethod(of(type, name, stored));
        return JavaSource.generated(name, spec.build(), "enum " + type.name(), "");
    }

    private static CodeBlock literal(EnumType type, EnumType.Constant constant) {
        return CodeBlock.of(type.numeric() ? "$L" : "$S", constant.value());
    }

    private static MethodSpec of(EnumType type, ClassName name, TypeName stored) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
        for (EnumType.Constant constant : type.constants()) {
            cases.add("case $L -> $L;\n", literal(type, constant), JavaNames.constant(constant.name()));
        }
        cases.add(
                "default -> throw new IllegalArgumentException($S + value);\n$<};\n",
                "no " + type.name() + " is stored as ");
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The constant stored as {@code value}; IllegalArgumentException when there is none.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(stored, "value")
                .addCode(cases.build())
                .build();
    }
}
