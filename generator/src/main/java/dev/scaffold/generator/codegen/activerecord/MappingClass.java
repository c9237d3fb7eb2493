package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.mapping.KeyMethods;
import dev.scaffold.generator.codegen.mapping.MappingCode;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jooq.Table;

/** {@code BookMapping}, nested in {@code BookBase}: the one class besides that which may touch the private fields. */
final class MappingClass {

    private final RecordNames names;
    private final EntityCode entity;
    private final MappingCode code;

    MappingClass(RecordNames names) {
        this.names = names;
        this.entity = names.entity();
        this.code = new MappingCode(entity, names.layout(), names::mappingOf);
    }

    static String name(EntityCode entity) {
        return entity.name() + "Mapping";
    }

    TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name(entity))
                .addJavadoc("To and from rows, by position.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(names.mapping("Mapping"), names.type(), names.key()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addCode(code.superCall(12))
                        .build())
                .addMethod(override("type")
                        .returns(ParameterizedTypeName.get(ClassName.get(Class.class), names.type()))
                        .addStatement("return $T.class", names.type())
                        .build());
        if (entity.isExtended()) type.addMethod(children());
        if (!entity.isAbstract()) {
            type.addMethod(override("create")
                    .returns(names.type())
                    .addStatement("return new $T()", names.type())
                    .build());
        }
        type.addMethod(override("read")
                        .addParameter(names.type(), "entity")
                        .addParameter(names.layout().runtime("engine", "Row"), "row")
                        .addParameter(int.class, "at")
                        .addCode(base(!entity.ownColumns().isEmpty()))
                        .addCode(code.read("base"))
                        .build())
                .addMethod(override("value")
                        .returns(RecordNames.nullable(ClassName.get(Object.class)))
                        .addParameter(names.type(), "entity")
                        .addParameter(int.class, "column")
                        .addCode(base(!entity.ownColumns().isEmpty()))
                        .addCode(code.value("base", this::foreignKey))
                        .build())
                .addMethod(override("assign")
                        .addParameter(names.type(), "entity")
                        .addParameter(int.class, "column")
                        .addParameter(RecordNames.nullable(ClassName.get(Object.class)), "value")
                        .addCode(base(code.assignsOwn()))
                        .addCode(code.assign("base"))
                        .build())
                .addMethods(new KeyMethods(entity, names.layout(), names::mappingOf).all())
                .addMethods(new KeyMethods(entity, names.layout(), names::mappingOf).order())
                .addMethod(override("table")
                        .returns(ParameterizedTypeName.get(
                                ClassName.get(Table.class), WildcardTypeName.subtypeOf(Object.class)))
                        .addCode(code.table())
                        .build());
        if (code.isComputed()) type.addMethod(readComputed());
        return type.build();
    }

    private MethodSpec readComputed() {
        return override("readComputed")
                .addParameter(names.type(), "entity")
                .addParameter(int.class, "column")
                .addParameter(names.layout().runtime("engine", "Row"), "row")
                .addParameter(int.class, "at")
                .addCode(base(true))
                .addCode(code.readComputed("base"))
                .build();
    }

    private MethodSpec children() {
        TypeName child = ParameterizedTypeName.get(
                names.mapping("Mapping"), WildcardTypeName.subtypeOf(names.type()), names.key());
        List<CodeBlock> mappings = entity.tree().orElseThrow().children().stream()
                .map(name -> CodeBlock.of("$T.MAPPING", names.base(name)))
                .toList();
        return override("children")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), child))
                .addCode(
                        "$L;\n",
                        Call.of(12, CodeBlock.of("return $T.of", List.class), mappings.toArray(CodeBlock[]::new)))
                .build();
    }

    /** Private fields are not inherited: they are reached through the class that has them. */
    private CodeBlock base(boolean used) {
        if (!used) return CodeBlock.of("");
        return CodeBlock.of("$T base = entity;\n", names.base());
    }

    private CodeBlock foreignKey(PropertyCode column) {
        return entity.toOnes().stream()
                .filter(relation -> relation.key().equals(column))
                .findFirst()
                .map(relation -> new ToOneMethods(names, relation).currentKey("base."))
                .orElseThrow();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
