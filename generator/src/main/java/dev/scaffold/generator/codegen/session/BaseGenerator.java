package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.schema.Column;
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
        type.addJavadoc(
                "The values and relations of {@link $T}: a plain object that knows no database.", entity.type());
        if (entity.columns().stream().anyMatch(BaseGenerator::isRequired)) {
            type.addJavadoc("\nReading what is required and has not been set fails with IllegalStateException.");
        }
        if (!entity.toOnes().isEmpty() || !entity.toManys().isEmpty()) {
            type.addJavadoc("\nThe setters keep both ends of a relation in step; the fields alone do not.");
        }
        PropertyMembers properties = new PropertyMembers(entity, model.layout());
        ToOneMembers toOnes = new ToOneMembers(entity, model);
        ToManyMembers toManys = new ToManyMembers(entity, model);
        EmbeddedMembers embedded = new EmbeddedMembers(entity);
        KeyMembers keys = new KeyMembers(entity);
        entity.columns().stream()
                .filter(column -> entity.toOneOf(column).isEmpty())
                .forEach(column -> type.addField(properties.field(column)));
        entity.toOnes().forEach(toOne -> type.addFields(toOnes.fields(toOne)));
        entity.toManys().forEach(toMany -> type.addField(toManys.field(toMany)));
        keys.addTo(type);
        type.addMethod(MethodSpec.constructorBuilder()
                .addJavadoc("Only {@link $T} extends it.", entity.type())
                .build());
        entity.properties().forEach(property -> type.addMethods(properties.accessors(property)));
        entity.embedded().forEach(value -> type.addMethods(embedded.accessors(value)));
        entity.toOnes().forEach(toOne -> type.addMethods(toOnes.accessors(toOne)));
        entity.toManys().forEach(toMany -> type.addMethods(toManys.accessors(toMany)));
        keys.methods().forEach(type::addMethod);
        type.addMethod(keys.description());
        type.addMethod(MethodSpec.methodBuilder("self")
                .addModifiers(Modifier.PRIVATE)
                .returns(entity.type())
                .addStatement("return ($T) this", entity.type())
                .build());
        return JavaSource.generated(name, type.build(), "entity " + entity.name(), entity.name() + ".java");
    }

    private static boolean isRequired(PropertyCode property) {
        Column.Role role = property.column().role();
        return !property.column().nullable() && (role == Column.Role.PLAIN || role == Column.Role.REFERENCE);
    }
}
