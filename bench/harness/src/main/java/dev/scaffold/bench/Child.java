package dev.scaffold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The runner's end of a {@link Worker}. */
final class Child implements AutoCloseable {

    final Contestant contestant;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    Child(Contestant contestant, Options options, Database database) throws IOException {
        this.contestant = contestant;
        Path target = contestant.target();
        String classPath = target.resolve("classes")
                + java.io.File.pathSeparator
                + Files.readString(target.resolve("classpath.txt"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.jvm().split(" ")));
        command.addAll(List.of(
                "-cp", classPath, Worker.class.getName(), contestant.entrant().className()));
        command.addAll(database.arguments(options.pool()));
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        read();
    }

    String answer(Workload workload, long number) throws IOException {
        return ask("answer " + workload + " " + number);
    }

    Sample run(Workload workload, Options options, double seconds) throws IOException {
        int calls = workload.calls(options.calls());
        return Sample.of(ask("run " + workload + " " + calls + " " + seconds));
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
            if (!process.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)) process.destroy();
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
