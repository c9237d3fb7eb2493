package dev.scaffold.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What each candidate took in each round. Medians, and medians of what two candidates took in the same round. */
record Rounds(Map<Contestant, List<Sample>> samples) {

    /** The one that the others are compared with. */
    Contestant first() {
        return samples.keySet().iterator().next();
    }

    Optional<Contestant> named(Entrant entrant) {
        return samples.keySet().stream()
                .filter(one -> one.name().equals(entrant.toString()))
                .findFirst();
    }

    double median(Contestant one, ToDoubleFunction<Sample> value) {
        return median(samples.get(one).stream().mapToDouble(value).toArray());
    }

    double ratio(Contestant one, Contestant other, ToDoubleFunction<Sample> value) {
        return compared(one, other, value, (a, b) -> a / b);
    }

    double compared(Contestant one, Contestant other, ToDoubleFunction<Sample> value, DoubleBinaryOperator with) {
        List<Sample> left = samples.get(one);
        List<Sample> right = samples.get(other);
        return median(IntStream.range(0, left.size())
                .mapToDouble(
                        i -> with.applyAsDouble(value.applyAsDouble(left.get(i)), value.applyAsDouble(right.get(i))))
                .toArray());
    }

    /** Empty where one of them did not take part. */
    OptionalDouble compared(Entrant one, Entrant other, ToDoubleFunction<Sample> value, DoubleBinaryOperator with) {
        Optional<Contestant> left = named(one);
        Optional<Contestant> right = named(other);
        return left.isEmpty() || right.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(compared(left.get(), right.get(), value, with));
    }

    long failures(Contestant one) {
        return samples.get(one).stream().mapToLong(Sample::failures).sum();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
