package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runnable jar takes a few packages of JGit only: with no more than those, texts are still merged. */
class ShadedMergeTest {

    private static final Pattern INCLUDE = Pattern.compile("<include>(org/eclipse/jgit/[^<]*?)(\\*+)</include>");

    @ParameterizedTest
    @CsvSource({
        "a b c, a x b c, a b y c, a x b y c",
        "a b c, a x b c, a z b c, a x z b c",
        "a b c, a x c, a y c, ''",
        "a b c, a c, a b c d, a c d",
        "a b c, a b c, a b, a b"
    })
    void whatTheJarHasOfJGitIsEnoughToMerge(String base, String ours, String theirs, String merged) throws Exception {
        ClassLoader jar = new Shaded(Pattern.compile("<artifact>").split(Files.readString(Path.of("pom.xml"))));
        Class<?> merge = jar.loadClass("dev.scaffold.generator.output.LineMerge");
        Method method = merge.getDeclaredMethod("merge", String.class, String.class, String.class);
        method.setAccessible(true);

        Object outcome = method.invoke(null, lines(base), lines(ours), lines(theirs));

        if (merged.isEmpty()) assertThat(outcome).hasToString("Outcome[text=Optional.empty, line=2]");
        else assertThat(outcome).hasToString("Outcome[text=Optional[" + lines(merged) + "], line=0]");
    }

    private static String lines(String words) {
        return words.replace(' ', '\n') + "\n";
    }

    /** Loads scaffold and JGit itself, the latter only as far as the build includes it. */
    private static final class Shaded extends ClassLoader {

        private final List<String> prefixes;

        private Shaded(String[] filters) {
            super(ShadedMergeTest.class.getClassLoader());
            String text = List.of(filters).stream()
                    .filter(filter -> filter.startsWith("org.eclipse.jgit"))
                    .findFirst()
                    .orElseThrow();
            prefixes =
                    INCLUDE.matcher(text).results().map(found -> found.group(1)).toList();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean jgit = name.startsWith("org.eclipse.jgit.");
            if (!jgit && !name.startsWith("dev.scaffold.generator.output.LineMerge"))
                return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : define(name, jgit);
            }
        }

        private Class<?> define(String name, boolean jgit) throws ClassNotFoundException {
            String path = name.replace('.', '/') + ".class";
            if (jgit && prefixes.stream().noneMatch(path::startsWith)) throw new ClassNotFoundException(name);
            try (InputStream in = getParent().getResourceAsStream(path)) {
                if (in == null) throw new ClassNotFoundException(name);
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
