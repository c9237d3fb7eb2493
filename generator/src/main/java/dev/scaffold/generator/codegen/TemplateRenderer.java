package dev.scaffold.generator.codegen;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Renders the FreeMarker templates of the templates module. Text from a schema reaches a template as data only: no
 * template is read from anywhere else, and none can name a Java class.
 */
public final class TemplateRenderer {

    private static final Configuration CONFIGURATION = configuration();

    private TemplateRenderer() {}

    /** The text of {@code name}, a path below {@code scaffold/templates}, for {@code model}. */
    public static String render(String name, Map<String, ?> model) {
        StringWriter text = new StringWriter();
        try {
            CONFIGURATION.getTemplate(name).process(model, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name, e);
        }
        return text.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(TemplateRenderer.class, "/scaffold/templates");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return configuration;
    }
}
