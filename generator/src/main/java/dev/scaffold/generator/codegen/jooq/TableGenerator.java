package dev.scaffold.generator.codegen.jooq;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import org.jooq.util.jaxb.tools.MiniJAXB;
import org.jspecify.annotations.Nullable;

/**
 * Runs jOOQ's generator. It reads a file and writes files: both happen in a directory of its own under the system's
 * temporary directory, which is gone again afterwards. Costs about a second for a small schema.
 */
public final class TableGenerator {

    /** jOOQ makes strategy and generator by class name: this is how they learn what they work for. */
    private static final ThreadLocal<@Nullable TableGenerator> CURRENT = new ThreadLocal<>();

    private final Schema schema;
    private final Layout layout;
    private final TableNames names;

    private TableGenerator(Schema schema, Layout layout) {
        this.schema = schema;
        this.layout = layout;
        this.names = new TableNames(schema, layout);
    }

    /** The table classes of {@code schema}, in the order of their paths. */
    public static List<SourceText> generate(Schema schema, Layout layout) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        TableGenerator generator = new TableGenerator(schema, layout);
        CURRENT.set(generator);
        try {
            return generator.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            CURRENT.remove();
        }
    }

    /** The method of a table class that leads along {@code relation}, which is spelled as in the schema. */
    public static String path(String relation) {
        return TableNames.path(relation);
    }

    static TableNames names() {
        return Objects.requireNonNull(CURRENT.get()).names;
    }

    static Schema schema() {
        return Objects.requireNonNull(CURRENT.get()).schema;
    }

    private List<SourceText> run() throws IOException {
        Path directory = Files.createTempDirectory("scaffold-tables");
        try {
            Path input = directory.resolve("information-schema.xml");
            try (OutputStream out = Files.newOutputStream(input)) {
                MiniJAXB.marshal(InformationSchemaWriter.write(schema), out);
            }
            Path output = Files.createDirectory(directory.resolve("java"));
            GenerationTool.generate(configuration(input, output));
            return collect(output);
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("jOOQ's generator failed", failure);
        } finally {
            delete(directory);
        }
    }

    private Configuration configuration(Path input, Path output) {
        return new Configuration()
                .withLogging(Logging.ERROR)
                .withOnError(OnError.FAIL)
                .withGenerator(new Generator()
                        .withName(TableClassGenerator.class.getName())
                        .withStrategy(new Strategy().withName(TableStrategy.class.getName()))
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.xml.XMLDatabase")
                                .withInputSchema(InformationSchemaWriter.SCHEMA)
                                .withOutputSchemaToDefault(true)
                                .withProperties(
                                        new Property().withKey("dialect").withValue("POSTGRES"),
                                        new Property().withKey("xmlFile").withValue(input.toString()))
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withRecords(false)
                                .withIndexes(false)
                                .withDefaultCatalog(false)
                                .withDefaultSchema(false)
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false)
                                .withGlobalTableReferences(true)
                                .withGlobalKeyReferences(true)
                                .withImplicitJoinPathsToOne(true)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathTableSubtypes(true)
                                .withWhereMethodOverrides(false)
                                .withComments(false)
                                .withSources(false))
                        .withTarget(new Target()
                                .withPackageName(layout.tablesPackage())
                                .withDirectory(output.toString())
                                .withEncoding("UTF-8")
                                .withLocale("en")));
    }

    private List<ForcedType> forcedTypes() {
        List<ForcedType> types = new ArrayList<>();
        // By column, and in lower case: jOOQ turns names of types to capitals as the machine's locale has it, and in
        // Turkish that of "instant" is not that of "INSTANT".
        String instants = columns(column -> column.type() instanceof FieldType.Instant);
        if (!instants.isEmpty()) {
            types.add(new ForcedType().withName("instant").withIncludeExpression(instants));
        }
        String bytes = columns(column -> column.type() instanceof FieldType.Whole whole && whole.bits() == 8);
        if (!bytes.isEmpty()) types.add(new ForcedType().withName("tinyint").withIncludeExpression(bytes));
        durations(types);
        casts(types);
        for (EnumType type : schema.enums()) {
            String enumeration = layout.enumeration(type).canonicalName();
            converted(new FieldType.Enumeration(type), enumeration, Converters.of(type, enumeration), types);
        }
        return types;
    }

    private void durations(List<ForcedType> types) {
        String microseconds = layout.runtime("value", "Microseconds").canonicalName();
        Converters converters =
                Converters.of("Long", "java.time.Duration", microseconds + "::toDuration", microseconds + "::of");
        converted(new FieldType.Duration(), "java.time.Duration", converters, types);
    }

    /** For the columns of a type, and for those with lists of it. */
    private void converted(FieldType type, String java, Converters converters, List<ForcedType> types) {
        force(column -> isOf(type, column.type()), java, converters.single(), types);
        Predicate<Column> lists = column -> column.type() instanceof FieldType.ListOf
                && isOf(type, column.type().single());
        force(lists, java + "[]", converters.element() + ".forArrays()", types);
    }

    private void force(Predicate<Column> which, String java, String converter, List<ForcedType> types) {
        String columns = columns(which);
        if (columns.isEmpty()) return;
        types.add(new ForcedType().withUserType(java).withConverter(converter).withIncludeExpression(columns));
    }

    /** What travels as text, and PostgreSQL makes a value of. */
    private void casts(List<ForcedType> types) {
        String binding = layout.runtime("query", "CastBinding").canonicalName();
        String json = columns(column -> column.type() instanceof FieldType.Json);
        if (!json.isEmpty()) {
            types.add(new ForcedType()
                    .withUserType("org.jooq.JSONB")
                    .withBinding(binding + ".json()")
                    .withIncludeExpression(json));
        }
        List<FieldType.Native> natives = schema.entities().stream()
                .flatMap(entity -> entity.fields().stream())
                .map(field -> field.column().type())
                .filter(FieldType.Native.class::isInstance)
                .map(FieldType.Native.class::cast)
                .distinct()
                .toList();
        for (FieldType.Native type : natives) {
            types.add(new ForcedType()
                    .withUserType("java.lang.String")
                    .withBinding(binding + ".text(" + CodeBlock.of("$S", type.name()) + ")")
                    .withIncludeExpression(columns(column -> column.type().equals(type))));
        }
    }

    /** Those that {@code which} accepts, as jOOQ wants them; empty when there are none. */
    private String columns(Predicate<Column> which) {
        List<String> columns = schema.tables().stream()
                .flatMap(entity -> entity.columns().stream().filter(which).map(column -> qualified(entity, column)))
                .toList();
        return columns.isEmpty() ? "" : "(?:.*\\.)?" + NamesPattern.of(columns);
    }

    /** Enums are told apart by their names. */
    private static boolean isOf(FieldType type, FieldType of) {
        if (!(type instanceof FieldType.Enumeration one) || !(of instanceof FieldType.Enumeration other))
            return type.equals(of);
        return one.type().name().equals(other.type().name());
    }

    private static String qualified(Entity entity, Column column) {
        return entity.table() + "." + column.name();
    }

    private static List<SourceText> collect(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            List<SourceText> texts = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String path = output.relativize(file).toString().replace('\\', '/');
                texts.add(SourceText.generated(path, sameOnEveryJdk(Files.readString(file))));
            }
            return texts;
        }
    }

    /** jOOQ suppresses what its own JDK warns of: {@code this-escape} would be missing when it runs on JDK 17. */
    private static String sameOnEveryJdk(String text) {
        return text.replace("\r\n", "\n")
                .replace(
                        "@SuppressWarnings({ \"all\", \"unchecked\", \"rawtypes\" })",
                        "@SuppressWarnings({ \"all\", \"unchecked\", \"rawtypes\", \"this-escape\" })");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
