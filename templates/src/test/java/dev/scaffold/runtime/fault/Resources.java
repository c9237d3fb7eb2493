package dev.scaffold.runtime.fault;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What this process has at one moment that must not become more: its threads, and its open sockets and files by kind.
 * Files are counted on Linux only.
 */
record Resources(Set<Thread> threads, Map<String, Integer> files) {

    private static final Path OPEN = Path.of("/proc/self/fd");

    /** Of the whole JVM, made when they are first needed, and of the tools of these tests. */
    private static final Pattern SHARED_THREADS =
            Pattern.compile("ForkJoinPool.commonPool.*|CompletableFutureDelayScheduler|process reaper.*|.*[Cc]leaner.*"
                    + "|globalEventExecutor.*|fault-proxy-.*|loop-watch|Attach Listener|C[12] CompilerThread\\d+"
                    + "|postgres:pid.*|surefire-.*|JFR .*|log:pid.*");

    /** Of classes and libraries that are loaded when they are first needed, and of processes that were started. */
    private static final Pattern SHARED_FILES = Pattern.compile(
            ".*\\.(?:jar|so|jmod|jfr)(?: \\(deleted\\))?|/dev/.*" + "|/proc/.*|pipe:.*|.*/lib/modules|.*epg-lock");

    static {
        // The JVM keeps a socket of its own when the first one is closed.
        try (ServerSocket first = new ServerSocket(0);
                SocketChannel channel = SocketChannel.open(first.getLocalSocketAddress())) {
            channel.configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Resources now() {
        Set<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !SHARED_THREADS.matcher(thread.getName()).matches())
                .collect(Collectors.toSet());
        return new Resources(threads, openFiles());
    }

    private static Map<String, Integer> openFiles() {
        Map<String, Integer> files = new TreeMap<>();
        if (!Files.isDirectory(OPEN)) return files;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(OPEN)) {
            for (Path one : all) {
                String target = target(one);
                if (!SHARED_FILES.matcher(target).matches()) {
                    files.merge(target.replaceFirst(":\\[\\d+]", ""), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String target(Path open) {
        try {
            return Files.readSymbolicLink(open).toString();
        } catch (IOException closed) {
            return "/proc/closed meanwhile";
        }
    }

    /** What there is more than before. */
    Set<String> since(Resources before) {
        Set<String> more = new HashSet<>();
        for (Thread thread : threads) if (!before.threads.contains(thread)) more.add("thread " + thread.getName());
        files.forEach((kind, count) -> {
            int was = before.files.getOrDefault(kind, 0);
            if (count > was) more.add(kind + ": " + count + ", before " + was);
        });
        return more;
    }

    /** Has Netty log those that were collected without having been released, where it watches for them. */
    static void reportLostBuffers() {
        if (!ResourceLeakDetector.isEnabled()) return;
        WeakReference<Object> collected = new WeakReference<>(new Object());
        Wait.until("a garbage collection", true, () -> {
            System.gc();
            return collected.refersTo(null);
        });
        // It looks whenever a buffer is made.
        for (int i = 0; i < 10; i++)
            PooledByteBufAllocator.DEFAULT.directBuffer().release();
    }
}
