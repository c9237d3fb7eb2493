package dev.scaffold.generator.codegen.value;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.CodeModel;
import dev.scaffold.generator.codegen.code.ValueCode;
import dev.scaffold.generator.codegen.code.ValueCode.ComponentCode;
import dev.scaffold.generator.codegen.code.ValueCode.ScalarCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.InitialValue;
import dev.scaffold.generator.codegen.mapping.PropertyWords;
import dev.scaffold.generator.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The record of a value object: immutable, and equal to another with the same components. */
public final class ValueGenerator {

    private final ValueCode value;
    private final Layout layout;

    private ValueGenerator(ValueCode value, Layout layout) {
        this.value = value;
        this.layout = layout;
    }

    public static List<SourceText> generate(Schema schema, Layout layout) {
        return CodeModel.values(schema, layout).stream()
                .map(value -> new ValueGenerator(value, layout).generate())
                .toList();
    }

    private SourceText generate() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        value.components().forEach(component -> components.addParameter(parameter(component)));
        TypeSpec.Builder type = TypeSpec.recordBuilder(value.type())
                .addJavadoc(description())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(components.build());
        checks().ifPresent(type::addMethod);
        withDefaults().ifPresent(type::addMethod);
        return JavaSource.generated(value.type(), type.build(), "value " + value.name(), "");
    }

    private CodeBlock description() {
        CodeBlock.Builder text = CodeBlock.builder();
        text.add("$L", value.doc().map(JavadocText::sentence).orElse("The value object {@code " + value.name() + "}."));
        boolean first = true;
        for (ComponentCode component : value.components()) {
            String words = words(component);
            if (words.isEmpty()) continue;
            text.add(first ? "\n\n" : "\n").add("@param $L $L", component.variable(), words);
            first = false;
        }
        return text.build();
    }

    private static String words(ComponentCode component) {
        String doc = component.doc().map(JavadocText::escape).orElse("");
        String limits = component instanceof ScalarCode scalar ? PropertyWords.limits(scalar.column()) : "";
        return doc.isEmpty() || limits.isEmpty() ? doc + limits : doc + "; " + limits;
    }

    private static ParameterSpec parameter(ComponentCode component) {
        return ParameterSpec.builder(type(component), component.variable()).build();
    }

    private static TypeName type(ComponentCode component) {
        TypeName type = component.type();
        return component.nullable()
                ? type.annotated(AnnotationSpec.builder(Nullable.class).build())
                : type;
    }

    /** What is required is there, whoever makes the record. */
    private Optional<MethodSpec> checks() {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        boolean any = false;
        for (ComponentCode component : value.components()) {
            if (component.nullable() || component.type().isPrimitive()) continue;
            constructor.addStatement(
                    "$T.requireNonNull($N, $S)",
                    Objects.class,
                    component.variable(),
                    value.name() + "." + component.name() + " is required");
            any = true;
        }
        return any ? Optional.of(constructor.build()) : Optional.empty();
    }

    /** A constructor that leaves out what has a default. */
    private Optional<MethodSpec> withDefaults() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("With the schema's defaults for the rest.")
                .addModifiers(Modifier.PUBLIC);
        List<CodeBlock> arguments = new ArrayList<>();
        boolean any = false;
        for (ComponentCode component : value.components()) {
            Optional<CodeBlock> initial = component instanceof ScalarCode scalar
                    ? InitialValue.of(scalar.property(), layout)
                    : Optional.empty();
            arguments.add(initial.orElseGet(() -> CodeBlock.of("$N", component.variable())));
            if (initial.isEmpty()) constructor.addParameter(parameter(component));
            any |= initial.isPresent();
        }
        if (!any) return Optional.empty();
        CodeBlock call = Call.of(8, CodeBlock.of("this"), arguments.toArray(CodeBlock[]::new));
        return Optional.of(constructor.addCode("$L;\n", call).build());
    }
}
