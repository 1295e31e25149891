package id.suaraloket.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that is written while it is sent, a few hundred kilobytes ahead of the client at most. Whoever
 * writes it learns by an {@link IOException} that the client has left, or has not taken anything for a minute. When the
 * writing fails, reading fails too, so that the server breaks the connection and nobody takes half a file for a whole one.
 */
public final class Download extends InputStream {
    private static final int CHUNK = 32 * 1024;
    private static final int CHUNKS_AHEAD = 8;
    private static final int PATIENCE_SECONDS = 60;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private byte[] chunk = END;
    private int position;
    private boolean ended;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    private Download() {}

    /**
     * Starts the writing and waits for the first bytes, so that what fails before them can still be answered.
     *
     * @throws RuntimeException what the writing failed with before its first bytes
     */
    public static Download start(Executor executor, Writing writing) {
        Download download = new Download();
        executor.execute(() -> download.write(writing));
        try {
            download.next();
        } catch (IOException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new UncheckedIOException(e);
        }
        return download;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == chunk.length && !next()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
        chunks.clear();
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        chunk = take();
        position = 0;
        ended = chunk.length == 0;
        if (ended && failure != null) {
            throw new IOException("The download broke off", failure);
        }
        return !ended;
    }

    /** Not for longer than anybody may still come: who closes takes away what was ahead, its end included. */
    private byte[] take() throws IOException {
        try {
            while (!closed) {
                byte[] next = chunks.poll(1, TimeUnit.SECONDS);
                if (next != null) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        throw new IOException("The download was closed");
    }

    @SuppressWarnings("CatchingThrowable") // whoever reads must hear of it, whatever it was
    private void write(Writing writing) {
        try (Pieces pieces = new Pieces(CHUNK, this::put)) {
            writing.writeTo(pieces);
            pieces.finish();
            put(END);
        } catch (Throwable e) {
            failure = e;
            chunks.clear();
            chunks.add(END);
        }
    }

    private void put(byte[] bytes) throws IOException {
        try {
            for (int second = 0; second < PATIENCE_SECONDS && !closed; second++) {
                if (chunks.offer(bytes, 1, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("connection closed: nobody takes the download any more");
    }

    /** What is written, from its first byte to its last; it does not close what it writes to. */
    @FunctionalInterface
    public interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }
}
