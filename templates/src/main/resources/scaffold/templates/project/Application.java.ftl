package ${packageName};

<#if engineType == "Engine">
import ${packageName}.runtime.engine.Engine;
</#if>
import ${packageName}.runtime.migration.Migrations;

/** Starts the service. Scaffold made this file once; it is yours. */
public final class Application {

    private static final String DEFAULT_URL = "${defaultUrl}";

    private Application() {}

    public static void main(String[] arguments) {
        String url = System.getenv().getOrDefault("DATABASE_URL", DEFAULT_URL);
        Migrations.of(url).up();
        try (${engineType} engine = ${engineType}.connect(url)) {
<#if session>
            SessionFactory sessions = SessionFactory.of(engine);
            long count = sessions.open().select(${entity}.class).count().join();
<#else>
            engine.asDefault();
            long count = ${door}.objects().count().join();
</#if>
            System.out.println("${name} is up: " + count + " in table ${table}");
        }
    }
}
