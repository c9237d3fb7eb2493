package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The check of all other tests, on what must not be left. */
class AfterCheckTest {

    @Test
    void whatIsGivenBackIsNoMatter() throws IOException {
        AfterCheck check = new AfterCheck();
        new ServerSocket(0).close();
        PooledByteBufAllocator.DEFAULT.directBuffer().release();
        check.end();
    }

    @Test
    void socketsAndThreadsThatAreLeftAreSeen() throws Exception {
        Resources before = Resources.now();
        CountDownLatch end = new CountDownLatch(1);
        Thread left = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "left behind");
        try (ServerSocket socket = new ServerSocket(0)) {
            left.start();
            assertThat(socket.isBound()).isTrue();
            assertThat(Resources.now().since(before)).contains("thread left behind");
            if (Files.exists(Path.of("/proc/self/fd"))) {
                assertThat(Resources.now().since(before)).anyMatch(kind -> kind.startsWith("socket: "));
            }
        }
        end.countDown();
        left.join();
        assertThat(Resources.now().since(before)).isEmpty();
    }

    @Test
    void soIsAnErrorThatNobodyCatches() throws InterruptedException {
        AfterCheck check = new AfterCheck();
        Thread fails = new Thread(() -> {
            throw new IllegalStateException("nobody's");
        });
        fails.start();
        fails.join();
        assertThatThrownBy(check::end).isInstanceOf(AssertionError.class).hasMessageContaining("nobody's");
    }

    @Test
    @Tag("full")
    void soIsABufferThatIsLost() {
        assumeTrue(ResourceLeakDetector.isEnabled(), "Netty watches for lost buffers with -Pfull only");
        AfterCheck check = new AfterCheck();
        lose();
        assertThatThrownBy(check::end).isInstanceOf(AssertionError.class).hasMessageContaining("LEAK");
    }

    private static void lose() {
        PooledByteBufAllocator.DEFAULT.directBuffer().writeLong(1);
    }
}
