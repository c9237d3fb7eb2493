package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Engine;

/** Writes one row after the other to a SQLite file, and tells each one that is committed; to be killed. */
final class SqliteWriter {

    private SqliteWriter() {}

    public static void main(String[] arguments) {
        Engine engine = Engine.connect(arguments[0]);
        for (int i = 0; ; i++) {
            String name = arguments[1] + i;
            engine.transaction(tx -> tx.execute(Rig.insert(name))).join();
            System.out.println(i);
            System.out.flush();
        }
    }
}
