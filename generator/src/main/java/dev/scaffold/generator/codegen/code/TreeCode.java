package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * An entity's place in a tree of inheritance.
 *
 * @param root the name of the entity at the top
 * @param parent the name of the entity that it extends; empty for the root
 * @param parentType the user's class of that entity
 * @param children the names of the entities that extend it themselves
 * @param kind what the discriminator holds; empty for an abstract entity
 * @param inheritedColumns how many of its columns are its parent's
 * @param inheritedToManys how many of its to-many relations are its parent's
 */
public record TreeCode(
        String root,
        Optional<String> parent,
        Optional<ClassName> parentType,
        List<String> children,
        Optional<String> kind,
        int inheritedColumns,
        int inheritedToManys) {

    public TreeCode {
        children = List.copyOf(children);
    }
}
