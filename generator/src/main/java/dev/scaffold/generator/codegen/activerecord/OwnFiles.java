package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.java.JavadocText;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** {@code Book} and {@code BookManager}: written once, then the user's. */
final class OwnFiles {

    private OwnFiles() {}

    static SourceText entity(RecordNames names) {
        String about = names.entity().doc().map(JavadocText::sentence).orElse(aOrAn(names.noun()) + ".");
        TypeSpec type = TypeSpec.classBuilder(names.type())
                .addJavadoc("$L Scaffold made this file once; it is yours.", about)
                .addModifiers(Modifier.PUBLIC)
                .addModifiers(names.entity().isAbstract() ? new Modifier[] {Modifier.ABSTRACT} : new Modifier[0])
                .superclass(names.base())
                .build();
        return JavaSource.once(names.type(), type);
    }

    static SourceText manager(RecordNames names) {
        TypeSpec type = TypeSpec.classBuilder(names.manager())
                .addJavadoc(
                        "Named selections of $L rows belong here. Scaffold made this file once; it is yours.",
                        names.noun())
                .addModifiers(Modifier.PUBLIC)
                .superclass(names.managerBase())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(names.client(), "client")
                        .addStatement("super(client)")
                        .build())
                .build();
        return JavaSource.once(names.manager(), type);
    }

    private static String aOrAn(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "An " : "A ") + noun.toLowerCase(Locale.ROOT);
    }
}
