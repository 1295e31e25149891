package id.suaraloket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for what no longer comes, on either side of a download. */
@Timeout(20)
class DownloadTest {
    private static final byte[] MUCH = new byte[100_000];

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Download download = Download.start(executor, out -> out.write(MUCH));

        assertThat(download.readAllBytes()).isEqualTo(MUCH);
    }

    @Test
    void aReaderHearsThatTheWriterRanOutOfMemory() {
        CountDownLatch begun = new CountDownLatch(1);
        Download download = Download.start(executor, out -> {
            out.write(MUCH);
            awaitUnbroken(begun);
            throw new OutOfMemoryError("as in a small heap");
        });
        begun.countDown();

        assertThatThrownBy(download::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void anErrorBeforeTheFirstByteIsToldAtOnce() {
        assertThatThrownBy(() -> Download.start(executor, out -> {
                    throw new OutOfMemoryError("as in a small heap");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whatFailsBeforeTheFirstByteIsToldAtOnce() {
        assertThatThrownBy(() -> Download.start(executor, out -> {
                    throw new IllegalStateException("nothing to write");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing to write");
    }

    @Test
    void whoReadsAfterClosingIsNotKeptWaiting() throws IOException {
        Download download = Download.start(executor, out -> out.write(MUCH));
        download.close();

        assertThatThrownBy(download::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void aWriterHearsThatTheReaderHasLeft() throws Exception {
        AtomicReference<IOException> heard = new AtomicReference<>();
        Download download = Download.start(executor, out -> {
            try {
                while (true) {
                    out.write(MUCH);
                }
            } catch (IOException e) {
                heard.set(e);
                throw e;
            }
        });
        assertThat(download.read()).isZero();

        download.close();

        while (heard.get() == null) {
            Thread.sleep(10);
        }
    }

    private static void awaitUnbroken(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
