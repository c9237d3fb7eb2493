package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.code.TreeCode;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.schema.Column;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * {@code BookBase}: fields, accessors and relations of an entity. Its fields are protected, not private, because the mapper in
 * the same package fills and reads them.
 */
final class BaseGenerator {

    private final EntityCode entity;
    private final SessionModel model;

    BaseGenerator(EntityCode entity, SessionModel model) {
        this.entity = entity;
        this.model = model;
    }

    SourceText generate() {
        ClassName name = model.base(entity);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addSuperinterfaces(entity.mixins());
        entity.doc().ifPresent(doc -> type.addJavadoc("$L\n\n<p>", JavadocText.sentence(doc)));
        entity.tree()
                .flatMap(TreeCode::parentType)
                .ifPresentOrElse(
                        parent -> type.addJavadoc(
                                "The values and relations that {@link $T} adds to {@link $T}: a plain object that knows no database.",
                                entity.type(),
                                parent),
                        () -> type.addJavadoc(
                                "The values and relations of {@link $T}: a plain object that knows no database.",
                                entity.type()));
        if (entity.ownColumns().stream().anyMatch(BaseGenerator::isRequired)) {
            type.addJavadoc("\nReading what is required and has not been set fails with IllegalStateException.");
        }
        if (SessionModel.hasRelations(entity)) {
            type.addJavadoc("\nThe setters keep both ends of a relation in step; the fields alone do not.");
        }
        PropertyMembers properties = new PropertyMembers(entity, model.layout());
        ToOneMembers toOnes = new ToOneMembers(entity, model);
        ToManyMembers toManys = new ToManyMembers(entity, model);
        EmbeddedMembers embedded = new EmbeddedMembers(entity);
        KeyMembers keys = new KeyMembers(entity);
        entity.tree().flatMap(TreeCode::parentType).ifPresent(type::superclass);
        entity.ownColumns().stream()
                .filter(column ->
                        entity.toOneOf(column).isEmpty() && column.column().role() != Column.Role.KIND)
                .forEach(column -> type.addField(properties.field(column)));
        entity.ownToOnes().forEach(toOne -> type.addFields(toOnes.fields(toOne)));
        entity.ownToManys().forEach(toMany -> type.addField(toManys.field(toMany)));
        keys.addTo(type);
        type.addMethod(MethodSpec.constructorBuilder()
                .addJavadoc("Only {@link $T} extends it.", entity.type())
                .build());
        entity.ownProperties().forEach(property -> type.addMethods(properties.accessors(property)));
        entity.ownEmbedded().forEach(value -> type.addMethods(embedded.accessors(value)));
        entity.ownToOnes().forEach(toOne -> type.addMethods(toOnes.accessors(toOne)));
        entity.ownToManys().forEach(toMany -> type.addMethods(toManys.accessors(toMany)));
        type.addMethods(inheritedSetters());
        keys.methods().forEach(type::addMethod);
        type.addMethod(keys.description());
        type.addMethod(MethodSpec.methodBuilder("self")
                .addModifiers(Modifier.PRIVATE)
                .returns(entity.type())
                .addStatement("return ($T) this", entity.type())
                .build());
        return JavaSource.generated(name, type.build(), "entity " + entity.name(), entity.name() + ".java");
    }

    /** So that {@code book.setTitle(…)} is a {@code Book}, whoever declared the title. */
    private List<MethodSpec> inheritedSetters() {
        List<MethodSpec> setters = new ArrayList<>();
        for (PropertyCode property : entity.properties()) {
            boolean inherited = !entity.ownProperties().contains(property);
            if (inherited && property.writable()) {
                setters.add(inherited(property.setter(), PropertyMembers.type(property), property.variable()));
            }
        }
        entity.inheritedEmbedded()
                .forEach(
                        value -> setters.add(inherited(value.setter(), EmbeddedMembers.type(value), value.variable())));
        for (ToOneCode toOne : entity.toOnes()) {
            if (entity.ownToOnes().contains(toOne)) continue;
            TypeName type = toOne.nullable() ? Nullness.nullable(toOne.target()) : toOne.target();
            setters.add(inherited(toOne.setter(), type, toOne.variable()));
        }
        return setters;
    }

    private MethodSpec inherited(String setter, TypeName type, String parameter) {
        return MethodSpec.methodBuilder(setter)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(entity.type())
                .addParameter(type, parameter)
                .addStatement("super.$L($N)", setter, parameter)
                .addStatement("return self()")
                .build();
    }

    private static boolean isRequired(PropertyCode property) {
        Column.Role role = property.column().role();
        return !property.column().nullable() && (role == Column.Role.PLAIN || role == Column.Role.REFERENCE);
    }
}
