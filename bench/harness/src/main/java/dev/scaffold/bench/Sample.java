package dev.scaffold.bench;

import java.util.Locale;

/**
 * One round of one candidate with one workload.
 *
 * @param cpu of the whole process, in nanoseconds for each call
 * @param allocated by all its threads, in bytes for each call
 */
record Sample(double perSecond, double cpu, double allocated, double p50, double p99, long failures) {

    String line() {
        return String.format(Locale.ROOT, "%f %f %f %f %f %d", perSecond, cpu, allocated, p50, p99, failures);
    }

    static Sample of(String line) {
        String[] parts = line.split(" ");
        return new Sample(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Long.parseLong(parts[5]));
    }
}
