package dev.scaffold.generator.diagnostic.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scaffold.generator.diagnostic.Diagnostic;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.JsonText;
import java.util.Locale;

/** One object: whether the schema is valid, how many problems it has, and the first of them. */
public final class JsonReport {

    private JsonReport() {}

    public static String print(Diagnostics diagnostics) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("valid", !diagnostics.hasErrors());
        json.put("count", diagnostics.count());
        var problems = json.putArray("diagnostics");
        diagnostics.sorted().forEach(one -> problem(one, problems.addObject()));
        return JsonText.print(json);
    }

    /** Lines and columns count from 1, a column in code points; {@code endColumn} is the first behind the place. */
    private static void problem(Diagnostic one, ObjectNode json) {
        json.put("code", one.code().id());
        json.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
        json.put("message", one.message());
        one.hint().ifPresent(hint -> json.put("hint", hint));
        if (!one.where().isEmpty()) json.put("context", one.where());
        json.put("file", one.at().file());
        json.put("line", one.at().line());
        json.put("column", one.at().column());
        json.put("endColumn", one.at().column() + one.at().length());
    }
}
