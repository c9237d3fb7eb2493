package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/**
 * What an entity in a tree of inheritance overrides so that calls answer with its own type: {@code book.setTitle(…)} is a
 * {@code Book}, whoever declared the title.
 */
final class TreeMethods {

    private final RecordNames names;
    private final EntityCode entity;

    TreeMethods(RecordNames names) {
        this.names = names;
        this.entity = names.entity();
    }

    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        if (entity.isChild()) {
            inheritedSetters().forEach(methods::add);
            for (String call : calls()) {
                methods.add(answering(call)
                        .addStatement("return same(super.$L())", call)
                        .build());
                methods.add(answering(call)
                        .addParameter(names.client(), "client")
                        .addStatement("return same(super.$L(client))", call)
                        .build());
            }
            methods.add(override("using", Modifier.PUBLIC, names.type())
                    .addParameter(names.client(), "client")
                    .addStatement("super.using(client)")
                    .addStatement("return self()")
                    .build());
        }
        methods.add(override("self", Modifier.PROTECTED, names.type())
                .addStatement("return ($T) this", names.type())
                .build());
        methods.add(override("rowMapping", Modifier.PROTECTED, mappingType())
                .addStatement("return MAPPING")
                .build());
        return methods;
    }

    /** Those that answer with the entity, with and without a client. */
    private List<String> calls() {
        boolean restored = entity.automatic(Column.Role.DELETED).isPresent();
        return restored ? List.of("save", "refresh", "restore") : List.of("save", "refresh");
    }

    private TypeName mappingType() {
        return ParameterizedTypeName.get(names.mapping("Mapping"), names.narrowed(), names.key());
    }

    private MethodSpec.Builder answering(String call) {
        return override(
                call,
                Modifier.PUBLIC,
                ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), names.narrowed()));
    }

    private List<MethodSpec> inheritedSetters() {
        List<MethodSpec> setters = new ArrayList<>();
        int own = entity.columns().size() - entity.ownColumns().size();
        for (PropertyCode property : entity.properties()) {
            if (property.position() < own && property.writable()) {
                setters.add(
                        setter(property.setter(), new PropertyMethods(names, property).type(), property.variable()));
            }
        }
        entity.inheritedEmbedded()
                .forEach(value -> setters.add(setter(value.setter(), EmbeddedMethods.type(value), value.variable())));
        for (ToOneCode relation : entity.toOnes()) {
            if (relation.key().position() >= own) continue;
            ToOneMethods methods = new ToOneMethods(names, relation);
            setters.add(setter(relation.setter(), methods.targetType(), relation.variable()));
            setters.add(setter(
                    relation.key().setter(), methods.keyType(), relation.key().variable()));
        }
        return setters;
    }

    private MethodSpec setter(String name, TypeName type, String parameter) {
        return override(name, Modifier.PUBLIC, names.type())
                .addParameter(type, parameter)
                .addStatement("super.$L($N)", name, parameter)
                .addStatement("return self()")
                .build();
    }

    private static MethodSpec.Builder override(String name, Modifier access, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(access)
                .returns(returns);
    }
}
