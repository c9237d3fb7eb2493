package dev.scaffold.generator.codegen.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Style;
import dev.scaffold.runtime.activerecord.ActiveRecord;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TakenMethodsTest {

    /** A relation called {@code refresh} would override what saves and loads entities, silently. */
    @Test
    void everyMethodOfTheRuntimesBaseClassIsTaken() {
        Set<String> inherited = new TreeSet<>();
        for (Class<?> type = ActiveRecord.class; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                boolean visible =
                        Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers());
                boolean ofObject = List.of("hashCode", "toString").contains(method.getName());
                if (visible && method.getParameterCount() == 0 && !ofObject) inherited.add(method.getName());
            }
        }
        assertThat(TakenMethods.of(Style.ACTIVE_RECORD)).containsAll(inherited);
    }
}
