package dev.scaffold.generator.support;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.scaffold.generator.codegen.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Javadoc comments as the compiler reads them and a browser shows them. */
public final class JavaDocs {

    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|amp|lt|gt);");

    private JavaDocs() {}

    /** All comments in the files whose path matches, one after the other. */
    public static String of(List<SourceText> sources, String path) {
        StringBuilder text = new StringBuilder();
        walk(sources, path, (trees, place) -> {
            String comment = trees.getDocComment(place);
            if (comment != null) text.append(shown(comment)).append('\n');
        });
        return text.toString();
    }

    /** What Javadoc takes pieces of these comments for: text, entities, tags, elements, mistakes. */
    public static Set<DocTree.Kind> kinds(List<SourceText> sources, String path) {
        Set<DocTree.Kind> kinds = EnumSet.noneOf(DocTree.Kind.class);
        walk(sources, path, (trees, place) -> {
            DocCommentTree comment = trees.getDocCommentTree(place);
            if (comment == null) return;
            comment.getFullBody().forEach(piece -> kinds.add(piece.getKind()));
            comment.getBlockTags().forEach(tag -> kinds.add(tag.getKind()));
        });
        return kinds;
    }

    private static void walk(List<SourceText> sources, String path, BiConsumer<DocTrees, TreePath> visitor) {
        Pattern wanted = Pattern.compile(path);
        List<JavaFileObject> units = new ArrayList<>();
        for (SourceText source : sources) {
            if (wanted.matcher(source.path()).find()) units.add(new Unit(source));
        }
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, ignored -> {}, List.of("-proc:none"), null, units);
        DocTrees trees = DocTrees.instance(task);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void scan(Tree tree, Void nothing) {
                        if (tree != null && getCurrentPath() != null) {
                            visitor.accept(trees, new TreePath(getCurrentPath(), tree));
                        }
                        return super.scan(tree, nothing);
                    }
                }.scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the blank behind the star of each line. */
    private static String shown(String comment) {
        String lines = comment.replaceAll("(?m)^ ", "");
        return ENTITY.matcher(lines).replaceAll(found -> switch (found.group(1)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            default ->
                java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1).substring(1))));
        });
    }

    private static final class Unit extends SimpleJavaFileObject {

        private final String text;

        Unit(SourceText source) {
            super(URI.create("string:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
