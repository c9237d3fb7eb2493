package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A mixin with every Java name decided: an interface.
 *
 * @param parents the interfaces of the mixins that it is made of
 * @param properties its own values; their positions mean nothing
 */
public record MixinCode(
        String name, ClassName type, Optional<String> doc, List<ClassName> parents, List<PropertyCode> properties) {}
