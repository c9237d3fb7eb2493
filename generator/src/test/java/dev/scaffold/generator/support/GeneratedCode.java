package dev.scaffold.generator.support;

import dev.scaffold.generator.codegen.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated sources compiled in memory, with every lint on and warnings as errors, against the tests' class path. */
public final class GeneratedCode {

    private final Map<String, byte[]> classes;

    private GeneratedCode(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /**
     * Compiles {@code sources}. Files whose path contains {@code /tables/} are jOOQ's own: their warnings do not count.
     *
     * @throws AssertionError with the compiler's words and the lines they are about
     */
    public static GeneratedCode compile(List<SourceText> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> output = new HashMap<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(found, null, null);
        JavaFileManager files = new ForwardingJavaFileManager<JavaFileManager>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new ClassFile(name, output);
            }
        };
        List<JavaFileObject> units = new ArrayList<>();
        for (SourceText source : sources) units.add(new Source(source));
        List<String> options = List.of("-Xlint:all,-processing", "-proc:none", "--release", "17");
        Boolean ok = compiler.getTask(null, files, found, options, null, units).call();
        List<Diagnostic<? extends JavaFileObject>> complaints =
                found.getDiagnostics().stream().filter(counts()).toList();
        if (!ok || !complaints.isEmpty()) throw new AssertionError(describe(complaints));
        Map<String, byte[]> classes = new HashMap<>();
        output.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return new GeneratedCode(classes);
    }

    /** A fresh loader of the compiled classes. */
    public ClassLoader loader() {
        return loader(Optional.empty());
    }

    /** A fresh loader of the compiled classes, and of the files below {@code resources}. */
    public ClassLoader loader(Path resources) {
        return loader(Optional.of(resources));
    }

    private ClassLoader loader(Optional<Path> resources) {
        return new ClassLoader(GeneratedCode.class.getClassLoader()) {
            @Override
            protected URL findResource(String name) {
                Path file = resources.map(root -> root.resolve(name)).orElse(null);
                try {
                    return file == null || !Files.exists(file)
                            ? null
                            : file.toUri().toURL();
                } catch (MalformedURLException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            protected Enumeration<URL> findResources(String name) {
                URL found = findResource(name);
                return Collections.enumeration(found == null ? List.of() : List.of(found));
            }

            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) throw new ClassNotFoundException(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /** Calls the static method {@code run(String)} of {@code className}; what it throws is thrown. */
    public void run(String className, String argument) throws Throwable {
        try {
            loader().loadClass(className).getMethod("run", String.class).invoke(null, argument);
        } catch (java.lang.reflect.InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Predicate<Diagnostic<? extends JavaFileObject>> counts() {
        return one -> one.getKind() == Diagnostic.Kind.ERROR
                || one.getKind() != Diagnostic.Kind.NOTE
                        && (one.getSource() == null
                                || !one.getSource().getName().contains("/tables/"));
    }

    private static String describe(List<Diagnostic<? extends JavaFileObject>> complaints) {
        StringBuilder text = new StringBuilder("generated code does not compile cleanly:\n");
        complaints.stream().limit(20).forEach(one -> text.append(one).append('\n'));
        return text.toString();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(SourceText source) {
            super(URI.create("string:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final String name;
        private final Map<String, ByteArrayOutputStream> output;

        ClassFile(String name, Map<String, ByteArrayOutputStream> output) {
            super(URI.create("mem:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.output = output;
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            output.put(name, bytes);
            return bytes;
        }
    }
}
