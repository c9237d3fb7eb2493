package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The SQL of the migrations, to read or to run by hand: taken from the changelog itself, without a database. */
public final class MigrationSql {

    private final SortedMap<String, String> files;
    private final Database database;
    private final StringBuilder sql = new StringBuilder();

    private MigrationSql(SortedMap<String, String> files, Database database) {
        this.files = files;
        this.database = database;
    }

    /**
     * Every changeset for {@code database}, oldest first, each under a comment with its id; checks of the rows are comments
     * too. Liquibase's own bookkeeping is not part of it.
     *
     * @param changelogFiles as in {@link MigrationPlan#files()}
     * @throws UnreadableHistoryException when a file is missing or is not XML
     */
    public static String render(SortedMap<String, String> changelogFiles, Database database) {
        MigrationSql migration = new MigrationSql(changelogFiles, database);
        migration.changelog(MigrationHistory.CHANGELOG + "changelog.xml");
        return migration.sql.toString();
    }

    private void changelog(String path) {
        String text = files.get(path);
        if (text == null) throw new UnreadableHistoryException(path, "the changelog includes it, but it is missing");
        for (Element child : children(parse(path, text))) {
            if (child.getTagName().equals("include"))
                changelog(MigrationHistory.CHANGELOG + child.getAttribute("file"));
            if (child.getTagName().equals("changeSet") && isMeant(child)) changeset(child);
        }
    }

    private boolean isMeant(Element changeset) {
        String dbms = changeset.getAttribute("dbms");
        return dbms.isEmpty() || Arrays.asList(dbms.split("\\s*,\\s*")).contains(database.word());
    }

    private void changeset(Element changeset) {
        List<Element> parts = children(changeset);
        String comment = parts.stream()
                .filter(part -> part.getTagName().equals("comment"))
                .map(part -> ": " + part.getTextContent())
                .findFirst()
                .orElse("");
        if (sql.length() > 0) sql.append('\n');
        sql.append("-- ").append(changeset.getAttribute("id")).append(comment).append('\n');
        for (Element part : parts) {
            switch (part.getTagName()) {
                case "sql" -> sql.append(statement(part)).append(";\n");
                case "preConditions" -> condition(part);
                case "comment", "rollback", "empty" -> {}
                default -> sql.append("-- <").append(part.getTagName()).append(">: its SQL is up to Liquibase\n");
            }
        }
    }

    private void condition(Element conditions) {
        for (Element check : children(conditions)) {
            sql.append("-- must be ")
                    .append(check.getAttribute("expectedResult"))
                    .append(": ");
            sql.append(check.getTextContent()).append('\n');
        }
    }

    /** Without the indentation that the changelog has. */
    private static String statement(Element element) {
        String text = element.getTextContent();
        if (!text.startsWith("\n")) return text.strip();
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        return withoutIndent(text.strip(), indent);
    }

    /** Line ends within a literal are the literal's own. */
    private static String withoutIndent(String text, String indent) {
        StringBuilder plain = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') literal = !literal;
            plain.append(c);
            if (!literal && text.startsWith(indent, i)) i += indent.length() - 1;
        }
        return plain.toString();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) children.add(element);
        }
        return children;
    }

    private static Element parse(String path, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException e) {
            throw new UnreadableHistoryException(path, "it is not XML: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK parses XML from memory", e);
        }
    }
}
