package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.java.JavadocText;
import javax.lang.model.element.Modifier;

/** {@code public class Book extends BookBase {}}: written once, then the user's. */
final class EntityGenerator {

    private EntityGenerator() {}

    static SourceText generate(EntityCode entity, Layout layout) {
        TypeSpec.Builder type = TypeSpec.classBuilder(entity.type())
                .addModifiers(Modifier.PUBLIC)
                .addModifiers(entity.isAbstract() ? new Modifier[] {Modifier.ABSTRACT} : new Modifier[0])
                .superclass(layout.beside(entity.name(), "Base"));
        entity.doc().ifPresent(doc -> type.addJavadoc("$L ", JavadocText.sentence(doc)));
        type.addJavadoc("Scaffold made this file once: it is yours.");
        return JavaSource.once(entity.type(), type.build());
    }
}
