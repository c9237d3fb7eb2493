package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes of several candidates, all there at the same time, that do things in turn. */
final class Crew implements AutoCloseable {

    interface Measuring {
        Sample of(Child child) throws Exception;
    }

    private final List<Child> children = new ArrayList<>();

    Crew(List<Contestant> contestants, Target target, List<String> jvm) throws IOException {
        try {
            for (Contestant contestant : contestants) children.add(new Child(contestant, target, jvm));
        } catch (IOException failure) {
            close();
            throw failure;
        }
    }

    List<Child> children(Workload workload) {
        return children.stream()
                .filter(child -> child.contestant.entrant().takesPartIn(workload))
                .toList();
    }

    /** Another one begins each time: nobody is always the first after a pause. */
    static Map<Contestant, List<Sample>> rounds(List<Child> children, int rounds, Measuring measuring)
            throws Exception {
        Map<Contestant, List<Sample>> samples = new LinkedHashMap<>();
        for (Child child : children) samples.put(child.contestant, new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            List<Child> turn = new ArrayList<>(children);
            Collections.rotate(turn, round);
            for (Child child : turn) samples.get(child.contestant).add(measuring.of(child));
        }
        return samples;
    }

    @Override
    public void close() throws IOException {
        for (Child child : children) child.close();
    }
}
