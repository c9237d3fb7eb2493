package com.example.library;

import com.example.library.runtime.engine.Engine;
import com.example.library.runtime.migration.Migrations;

/** Starts the service. Scaffold made this file once; it is yours. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        String url = System.getenv().getOrDefault("DATABASE_URL", "sqlite:library-session.db");
        Migrations.of(url).up();
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            long count = sessions.open().select(Publisher.class).count().join();
            System.out.println("library-session is up: " + count + " in table publisher");
        }
    }
}
