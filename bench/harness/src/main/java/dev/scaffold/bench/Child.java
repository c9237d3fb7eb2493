package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The runner's end of a {@link Worker}. */
final class Child implements AutoCloseable {

    final Contestant contestant;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    Child(Contestant contestant, Target target, List<String> jvm) throws IOException {
        this.contestant = contestant;
        this.process = new ProcessBuilder(contestant.command(Worker.class, target, jvm))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        read();
    }

    String answer(Workload workload, long number) throws IOException {
        return ask("answer " + workload + " " + number);
    }

    /** So many calls in flight for some time. */
    Sample run(Workload workload, int calls, double seconds) throws IOException {
        return Sample.of(ask("run " + workload + " " + workload.calls(calls) + " " + seconds));
    }

    /** The same, recorded in a file. */
    void profile(Workload workload, int calls, double seconds, Path file) throws IOException {
        ask("profile " + workload + " " + workload.calls(calls) + " " + seconds + " " + file);
    }

    /** So many calls at once. */
    Sample burst(Workload workload, int calls) throws IOException {
        return Sample.of(ask("burst " + workload + " " + calls));
    }

    private String ask(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        return read();
    }

    private String read() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (!line.startsWith(Worker.MARK)) System.err.println(contestant.name() + ": " + line);
            else if (line.startsWith(Worker.MARK + "failed")) throw new IOException(contestant.name() + " " + line);
            else return line.substring(Worker.MARK.length());
        }
        throw new IOException(contestant.name() + " has ended");
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroy();
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
