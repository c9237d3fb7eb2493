package com.example.library;

import com.example.library.runtime.engine.Engine;
import com.example.library.runtime.migration.Migrations;

/** Starts the service. Scaffold made this file once; it is yours. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        String url = System.getenv().getOrDefault("DATABASE_URL", "sqlite:library-active-record.db");
        Migrations.of(url).up();
        try (Engine engine = Engine.connect(url)) {
            engine.asDefault();
            long count = Publisher.objects().count().join();
            System.out.println("library-active-record is up: " + count + " in table publisher");
        }
    }
}
