package dev.scaffold.runtime.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A statement in a recording of the JDK's Flight Recorder. Its time is that of the event. */
@Name("persistence.Statement")
@Label("Statement")
@Category("Persistence")
@Description("A statement that was sent to the database, from sending it to its last row")
@StackTrace(false)
final class StatementEvent extends Event {

    @Label("Number")
    long number;

    @Label("SQL")
    String sql = "";

    @Label("Client")
    String client = "";

    @Label("Rows")
    long rows;

    @Label("Failure")
    String failure = "";
}
