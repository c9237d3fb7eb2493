package dev.scaffold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** The places of a recording where time goes, and where memory goes. */
final class ProfileReport {

    static final int SECONDS = 10;

    private static final int ROWS = 25;
    private static final String OWN = "dev.scaffold.";

    private final Set<Long> allocators = new HashSet<>();
    private final Map<String, Double> running = new HashMap<>();
    private final Map<String, Double> within = new HashMap<>();
    private final Map<String, Double> allocated = new HashMap<>();
    private final Map<String, Double> allocating = new HashMap<>();

    private ProfileReport() {}

    /** Runs the workload once more, recorded in {@code bench/target}. */
    static String of(Child child, Workload workload, Options options) throws IOException {
        String name = child.contestant.name() + "-" + workload;
        Path file = options.bench.resolve("target").resolve(name + ".jfr").toAbsolutePath();
        Files.createDirectories(file.getParent());
        child.profile(workload, options.calls, SECONDS, file);
        ProfileReport report = new ProfileReport();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) report.add(recording.readEvent());
        }
        return name + ", in " + file + "\n"
                + top("CPU, by the method that ran", report.running)
                + top("CPU, by the nearest line of scaffold's or the candidate's", report.within)
                + top("allocated, by class", report.allocated)
                + top("allocated, by the nearest line of scaffold's or the candidate's", report.allocating);
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null || event.getStackTrace().getFrames().isEmpty()) return;
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> {
                // A thread that waits for the network is sampled as if it ran.
                String top = name(frames.get(0));
                if (top.contains("epollWait") || top.contains("EPoll.wait") || top.contains("socketRead")) return;
                running.merge(top, 1.0, Double::sum);
                within.merge(own(frames), 1.0, Double::sum);
            }
            case "jdk.ObjectAllocationSample" -> {
                // A thread's first one has the weight of all that it has allocated before the recording.
                if (allocators.add(event.getThread().getId())) return;
                double weight = event.getLong("weight");
                allocated.merge(event.getClass("objectClass").getName(), weight, Double::sum);
                allocating.merge(own(frames), weight, Double::sum);
            }
            default -> {}
        }
    }

    private static String own(List<RecordedFrame> frames) {
        return frames.stream()
                .filter(frame -> frame.getMethod().getType().getName().startsWith(OWN))
                .findFirst()
                .map(frame -> name(frame) + ":" + frame.getLineNumber())
                .orElse("others alone");
    }

    private static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    private static String top(String title, Map<String, Double> counts) {
        double all = counts.values().stream().mapToDouble(count -> count).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(ROWS)
                .map(entry ->
                        String.format(Locale.ROOT, "%5.1f %%  %s%n", 100 * entry.getValue() / all, entry.getKey()))
                .collect(Collectors.joining("", "\n" + title + "\n", ""));
    }
}
