package dev.scaffold.generator.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.CodeModel;
import dev.scaffold.generator.codegen.code.MixinCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.schema.Schema;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The interface of a mixin: code over all entities that have it needs no more. */
public final class MixinGenerator {

    private MixinGenerator() {}

    public static List<SourceText> generate(Schema schema, Layout layout) {
        return CodeModel.mixins(schema, layout).stream()
                .map(MixinGenerator::generate)
                .toList();
    }

    private static SourceText generate(MixinCode mixin) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(mixin.type()).addModifiers(Modifier.PUBLIC);
        mixin.doc().ifPresent(doc -> type.addJavadoc("$L\n\n<p>", JavadocText.sentence(doc)));
        type.addJavadoc("What the entities with the mixin {@code $L} have in common.", mixin.name());
        type.addSuperinterfaces(mixin.parents());
        for (PropertyCode property : mixin.properties()) {
            type.addMethod(getter(property));
            if (property.writable()) type.addMethod(setter(mixin, property));
        }
        return JavaSource.generated(mixin.type(), type.build(), "mixin " + mixin.name(), "");
    }

    private static MethodSpec getter(PropertyCode property) {
        MethodSpec.Builder getter = MethodSpec.methodBuilder(property.getter())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(type(property));
        property.column().doc().ifPresent(doc -> getter.addJavadoc("$L", JavadocText.sentence(doc)));
        return getter.build();
    }

    private static MethodSpec setter(MixinCode mixin, PropertyCode property) {
        return MethodSpec.methodBuilder(property.setter())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(mixin.type())
                .addParameter(type(property), property.variable())
                .build();
    }

    private static TypeName type(PropertyCode property) {
        return property.nullable()
                ? property.type()
                        .boxed()
                        .annotated(AnnotationSpec.builder(Nullable.class).build())
                : property.type().unboxed();
    }
}
