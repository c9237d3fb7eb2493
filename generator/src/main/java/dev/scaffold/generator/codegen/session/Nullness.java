package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/** Types that may be null: {@code @Nullable Author}. */
final class Nullness {

    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Nullable.class).build();

    private Nullness() {}

    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    static TypeName nullable(Class<?> type) {
        return nullable(ClassName.get(type));
    }
}
