package dev.scaffold.generator.syntax;

/** {@code Email: string(254)}: a scalar type with a name. {@code spec} is read like a field. */
public record NamedTypeNode(FieldNode spec) {

    public String name() {
        return spec.name().value();
    }
}
