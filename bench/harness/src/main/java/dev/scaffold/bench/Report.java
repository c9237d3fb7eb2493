package dev.scaffold.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The table of one workload: medians, and ratios to the first candidate within each round. */
final class Report {

    private Report() {}

    static String of(Workload workload, Map<Contestant, List<Sample>> samples) {
        List<Sample> base = samples.values().iterator().next();
        String baseName = samples.keySet().iterator().next().name();
        StringBuilder table = new StringBuilder()
                .append(workload + ": " + workload.title + "\n\n")
                .append("| candidate | ops/s | : " + baseName + " | CPU µs/op | : " + baseName
                        + " | KiB/op | p50 µs | p99 µs | failures |\n")
                .append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        samples.forEach((contestant, all) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.1f | %.2f | %.1f | %,.0f | %,.0f | %d |%n",
                contestant.name(),
                median(all, Sample::perSecond),
                ratio(all, base, Sample::perSecond),
                median(all, Sample::cpu) / 1e3,
                ratio(all, base, Sample::cpu),
                median(all, Sample::allocated) / 1024,
                median(all, Sample::p50) / 1e3,
                median(all, Sample::p99) / 1e3,
                all.stream().mapToLong(Sample::failures).sum())));
        return table.toString();
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return median(samples.stream().mapToDouble(value).toArray());
    }

    private static double ratio(List<Sample> samples, List<Sample> base, ToDoubleFunction<Sample> value) {
        return median(IntStream.range(0, samples.size())
                .mapToDouble(i -> value.applyAsDouble(samples.get(i)) / value.applyAsDouble(base.get(i)))
                .toArray());
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
