package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Characters;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 into nodes with places. Anchors, aliases and tags are refused: nothing in a schema needs them. */
final class YamlReader {

    private static final int DEPTH_LIMIT = 50;

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final List<String> lines;
    private final Iterator<Event> events;
    private boolean stopped;

    /** Whether a value was refused that is not known then: what follows from its absence would only confuse. */
    private boolean incomplete;

    /** Told once: where there is one alias there are many, and what they stand for is not looked up. */
    private boolean aliased;

    private YamlReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.lines = file.lines();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit(SchemaText.LIMIT)
                .setUseMarks(true)
                .build();
        this.events = new Parse(settings).parseString(file.text()).iterator();
    }

    /** The one document; empty when there is none or a problem was reported. */
    static Optional<YamlNode> read(SourceFile file, Diagnostics diagnostics) {
        YamlReader reader = new YamlReader(file, diagnostics);
        try {
            return reader.document();
        } catch (MarkedYamlEngineException syntax) {
            YamlProblem problem = YamlProblem.of(syntax, file);
            diagnostics.report(DiagnosticCode.E101, problem.at(), problem.message(), problem.hint());
            return Optional.empty();
        } catch (YamlEngineException syntax) {
            SourceSpan at = new SourceSpan(file.name(), 1, 1, 1);
            diagnostics.report(
                    DiagnosticCode.E101,
                    at,
                    "this is not YAML: " + firstLine(syntax),
                    "check quotes, brackets and indentation");
            return Optional.empty();
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unreadable");
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        int documents = 0;
        while (events.hasNext() && !stopped) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                documents++;
                if (documents == 1) refuseTagDirective();
                if (documents > 1) {
                    diagnostics.report(
                            DiagnosticCode.E109,
                            span(event, 3),
                            "a schema is one document; a second one begins here",
                            "delete this line, and what does not belong to the schema");
                    return Optional.empty();
                }
            } else if (event instanceof NodeEvent) {
                root = Optional.of(node(event, 1));
            }
        }
        return stopped || incomplete ? Optional.empty() : root;
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            if (!aliased) {
                diagnostics.report(
                        DiagnosticCode.E103,
                        span(event, 1),
                        "aliases are not used in a schema",
                        "write the value out; what several fields share goes below \"types:\" or \"mixins:\"");
            }
            aliased = true;
            incomplete = true;
            return new YamlNode.Scalar("", false, span(event, 1));
        }
        if (event instanceof ScalarEvent scalar) return scalar(scalar);
        if (depth > DEPTH_LIMIT) {
            diagnostics.report(
                    DiagnosticCode.E104,
                    span(event, 1),
                    "nested more than " + DEPTH_LIMIT + " levels deep, which is scaffold's limit",
                    "a schema needs a handful: check the brackets");
            stopped = true;
            return new YamlNode.Scalar("", false, span(event, 1));
        }
        if (event instanceof MappingStartEvent start) {
            refuseExtras(start, start.getTag().orElse(null));
            incomplete |= start.getTag().isPresent();
            return mapping(start, depth);
        }
        SequenceStartEvent start = (SequenceStartEvent) event;
        refuseExtras(start, start.getTag().orElse(null));
        incomplete |= start.getTag().isPresent();
        return sequence(start, depth);
    }

    private YamlNode scalar(ScalarEvent scalar) {
        refuseExtras(scalar, scalar.getTag().orElse(null));
        boolean marked = scalar.getTag().isPresent() || scalar.getAnchor().isPresent();
        incomplete |= marked && scalar.getValue().isEmpty();
        checkEscapes(scalar);
        int length = scalar.getEndMark().map(Mark::getIndex).orElse(0)
                - scalar.getStartMark().map(Mark::getIndex).orElse(0);
        return new YamlNode.Scalar(
                scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, span(scalar, Math.max(1, length)));
    }

    /** What an escape sequence may smuggle past {@link SchemaText}. */
    private void checkEscapes(ScalarEvent scalar) {
        if (scalar.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED) return;
        OptionalInt bad = SchemaText.firstForbidden(scalar.getValue());
        if (bad.isEmpty()) return;
        incomplete = true;
        DiagnosticCode code = Characters.isHidden(bad.getAsInt()) ? DiagnosticCode.E217 : DiagnosticCode.E108;
        diagnostics.report(
                code,
                span(scalar, 1),
                "the character U+%04X cannot stand in a schema, not even escaped".formatted(bad.getAsInt()),
                "delete it");
    }

    /** Such a line stands before {@code ---}, among comments and other lines that begin with {@code %}. */
    private void refuseTagDirective() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("%") && !line.stripLeading().startsWith("#")) return;
            if (!line.startsWith("%TAG")) continue;
            diagnostics.report(
                    DiagnosticCode.E106,
                    new SourceSpan(file.name(), i + 1, 1, "%TAG".length()),
                    "tags are not used in a schema, and \"%TAG\" declares one",
                    "delete this line");
        }
    }

    /** As it was written: from its place to the next blank. */
    private SourceSpan tagAt(NodeEvent event) {
        SourceSpan at = span(event, 1);
        String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        int from = line.offsetByCodePoints(0, Math.min(at.column() - 1, line.codePointCount(0, line.length())));
        int to = from;
        while (to < line.length() && " \t,]}".indexOf(line.charAt(to)) < 0) to++;
        return new SourceSpan(at.file(), at.line(), at.column(), Math.max(1, line.codePointCount(from, to)));
    }

    private void refuseExtras(NodeEvent event, @Nullable Object tag) {
        if (event.getAnchor().isPresent()) {
            diagnostics.report(DiagnosticCode.E103, span(event, 1), "anchors are not used in a schema", "delete it");
        }
        if (tag != null) {
            String shown = String.valueOf(tag).replaceFirst("^tag:yaml\\.org,2002:", "!!");
            diagnostics.report(
                    DiagnosticCode.E106,
                    tagAt(event),
                    "the tag " + shown + " is not used in a schema",
                    "delete it: the place of a value says what it is");
        }
    }

    private YamlNode mapping(MappingStartEvent start, int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, YamlNode.Scalar> seen = new HashMap<>();
        while (!stopped) {
            Event event = events.next();
            if (event instanceof MappingEndEvent) break;
            YamlNode key = node(event, depth + 1);
            if (stopped) break;
            YamlNode value = node(events.next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                diagnostics.report(DiagnosticCode.E111, key.at(), "a key must be a word", "write \"key: value\"");
                continue;
            }
            YamlNode.Scalar first = seen.putIfAbsent(name.text(), name);
            if (first != null) {
                diagnostics.report(
                        DiagnosticCode.E102,
                        name.at(),
                        "\"" + name.text() + "\" stands twice: in line "
                                + first.at().line() + " and here",
                        "delete one of them, or rename it");
                continue;
            }
            entries.add(new YamlNode.Entry(name, value));
        }
        return new YamlNode.Mapping(entries, span(start, 1));
    }

    private YamlNode sequence(SequenceStartEvent start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!stopped) {
            Event event = events.next();
            if (event instanceof SequenceEndEvent) break;
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(items, span(start, 1));
    }

    private SourceSpan span(Event event, int length) {
        return event.getStartMark()
                .map(mark -> span(mark, length))
                .orElseGet(() -> new SourceSpan(file.name(), 1, 1, 1));
    }

    /** Never past the end of the mark's line. */
    private SourceSpan span(Mark mark, int length) {
        String line = mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
        int rest = line.codePointCount(0, line.length()) - mark.getColumn();
        return new SourceSpan(
                file.name(), mark.getLine() + 1, mark.getColumn() + 1, Math.max(1, Math.min(length, rest)));
    }
}
