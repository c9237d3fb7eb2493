package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import java.util.List;

/** Prints steps as Liquibase's changesets. */
final class ChangelogWriter {

    static final String END = "</databaseChangeLog>\n";

    private final StringBuilder xml = new StringBuilder();

    private ChangelogWriter() {}

    /** The start of a changelog; its end is {@link #END}. */
    static String start(String file, String remark) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- %s -->
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"
                    logicalFilePath="db/changelog/%s">
                """.formatted(remark, file);
    }

    /** The changesets for one database, numbered from {@code first}. */
    static String changesets(String prefix, int first, Database database, List<Step> steps) {
        ChangelogWriter writer = new ChangelogWriter();
        int number = first;
        for (Step step : steps) writer.changeset(prefix + "-" + number++ + "-" + database.word(), database, step);
        return writer.xml.toString();
    }

    private void changeset(String id, Database database, Step step) {
        xml.append("\n  <changeSet id=\"").append(id).append("\" author=\"scaffold\" dbms=\"");
        xml.append(database.word()).append("\">\n");
        for (Guard guard : step.guards()) guard(guard);
        xml.append("    <comment>").append(text(step.reason())).append("</comment>\n");
        if (step.up().isEmpty()) xml.append("    <empty/>\n");
        for (Sql sql : step.up()) sql("    ", sql);
        if (step.irreversible().isPresent()) irreversible(step.irreversible().get());
        else rollback(step.down());
        xml.append("  </changeSet>\n");
    }

    private void guard(Guard guard) {
        xml.append("    <preConditions onFail=\"HALT\" onFailMessage=\"").append(attribute(guard.message()));
        xml.append("\">\n      <sqlCheck expectedResult=\"0\">").append(text(guard.query()));
        xml.append("</sqlCheck>\n    </preConditions>\n");
    }

    private void rollback(List<Sql> down) {
        if (down.isEmpty()) {
            xml.append("    <rollback/>\n");
            return;
        }
        xml.append("    <rollback>\n");
        for (Sql sql : down) sql("      ", sql);
        xml.append("    </rollback>\n");
    }

    /** Fails with the reason: an empty rollback would be counted as done. */
    private void irreversible(String why) {
        xml.append("    <rollback>\n      <stop>").append(text(why)).append("</stop>\n    </rollback>\n");
    }

    private void sql(String indent, Sql sql) {
        xml.append(indent).append("<sql splitStatements=\"false\">");
        if (sql.lines().size() == 1) {
            xml.append(text(sql.lines().get(0)));
        } else {
            for (String line : sql.lines())
                xml.append('\n').append(indent).append("  ").append(text(line));
            xml.append('\n').append(indent);
        }
        xml.append("</sql>\n");
    }

    /** As XML's text. */
    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("]]>", "]]&gt;")
                .replace("\r", "&#13;");
    }

    private static String attribute(String plain) {
        return text(plain).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }
}
