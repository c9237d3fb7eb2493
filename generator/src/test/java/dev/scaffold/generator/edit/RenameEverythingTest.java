package dev.scaffold.generator.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.diagnostic.Diagnostic;
import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.document.Document;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Place;
import dev.scaffold.generator.format.SchemaFormatter;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.Schemas;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in every schema that is accepted, renamed: the schema stays valid, and the way back leads to the same text. */
class RenameEverythingTest {

    private static final SchemaDefaults DEFAULTS =
            new SchemaDefaults("sample", Optional.empty(), Optional.of(Style.SESSION), List.of(Database.POSTGRESQL));

    @Test
    void thereAndBackIsTheSameText() throws IOException {
        int count = 0;
        for (String text : texts()) {
            if (text.length() > 20_000 || !problems(text).isEmpty()) continue;
            for (String name : names(text)) {
                count++;
                boolean thing = !name.contains(".");
                String renamed = thing ? "Zebra" : "zebra_crossing";
                String short_ = thing ? name : name.substring(name.indexOf('.') + 1);
                String there = SchemaEditor.rename(text, name, renamed, KnownNames.NONE)
                        .text();
                assertThat(problems(there)).as("%s%n%s", name, there).isEmpty();
                String owner = thing ? renamed : name.substring(0, name.indexOf('.') + 1) + renamed;
                String back = SchemaEditor.rename(there, owner, short_, KnownNames.NONE)
                        .text();
                assertThat(back).as("%s%n%s", name, there).isEqualTo(text);
            }
        }
        assertThat(count).isGreaterThan(300);
    }

    /** There and back, also over words that some YAML reader takes for a truth value; with and without an old name to keep. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "zebra"})
    void aFormattedSchemaStaysFormatted(String word) throws IOException {
        int count = 0;
        for (String written : texts()) {
            if (written.length() > 20_000 || !problems(written).isEmpty()) continue;
            String text = SchemaFormatter.format(written, Set.of());
            List<String> names = new ArrayList<>(names(text));
            names.addAll(constants(text));
            for (String name : names) {
                count++;
                String owner = name.substring(0, name.indexOf('.') + 1);
                String renamed =
                        owner.isEmpty() ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
                for (KnownNames known : List.of(KnownNames.NONE, new KnownNames(Optional.of(Set.of())))) {
                    String there =
                            SchemaEditor.rename(text, name, renamed, known).text();
                    assertThat(there).isEqualTo(SchemaFormatter.format(there, Set.of()));
                    String back = SchemaEditor.rename(there, owner + renamed, name.substring(owner.length()), known)
                            .text();
                    assertThat(back).isEqualTo(SchemaFormatter.format(back, Set.of()));
                }
            }
        }
        assertThat(count).isGreaterThan(400);
    }

    private static List<String> constants(String text) {
        List<String> names = new ArrayList<>();
        for (Entry type : new Outline(Document.read(text)).entries("enums")) {
            ConstantRename.names(type).forEach(constant -> names.add(type.key().text() + "." + constant));
        }
        return names;
    }

    /** Entities and fields. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Outline outline = new Outline(Document.read(text));
        outline.names("enums").forEach(names::add);
        for (Entry entity : outline.entries("entities")) {
            names.add(entity.key().text());
            SchemaEditor.fieldNames(outline, Place.ENTITIES, entity)
                    .forEach(field -> names.add(entity.key().text() + "." + field));
        }
        return names;
    }

    /** But for what is not made yet. */
    private static List<Diagnostic> problems(String text) {
        return Schemas.read(text, DEFAULTS).diagnostics().sorted().stream()
                .filter(one -> one.code() != DiagnosticCode.E900)
                .toList();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
            for (Path file : (Iterable<Path>)
                    files.filter(one -> one.toString().endsWith(".yaml")).sorted()::iterator) {
                try {
                    texts.add(Files.readString(file));
                } catch (CharacterCodingException notText) {
                    continue;
                }
            }
        }
        return texts;
    }
}
