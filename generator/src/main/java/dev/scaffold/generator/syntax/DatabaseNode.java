package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import java.util.List;

/** {@code postgresql: { using: gin }} below {@code db:}: what holds for one database only. */
public record DatabaseNode(Located<String> name, List<Setting> settings) {

    public DatabaseNode {
        settings = List.copyOf(settings);
    }

    /** {@code using: gin}. */
    public record Setting(Located<String> key, Located<String> value) {}
}
