package id.suaraloket.report;

import id.suaraloket.web.Pieces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.IntFunction;

/** A file on its way into the store and out of it, in parts that a statement of any server can hold. */
final class OlahDataParts {
    static final int SIZE = 512 * 1024;

    private final Taker taker;
    private final Pieces pieces = new Pieces(SIZE, this::handOver);
    private int number;
    private long bytes;

    OlahDataParts(Taker taker) {
        this.taker = taker;
    }

    /** What the file is written to. */
    OutputStream out() {
        return pieces;
    }

    /** All that was written, out of its parts again: each is asked for when it is its turn. */
    static InputStream read(long bytes, IntFunction<byte[]> parts) {
        return new Reading((int) ((bytes + SIZE - 1) / SIZE), parts);
    }

    /** How many were handed over. */
    long bytes() {
        return bytes;
    }

    /** Hands over the last part. */
    void finish() throws IOException {
        pieces.finish();
    }

    private void handOver(byte[] part) throws IOException {
        taker.take(number++, part);
        bytes += part.length;
    }

    /** Who keeps the parts, numbered from 0. */
    interface Taker {
        void take(int number, byte[] content) throws IOException;
    }

    private static final class Reading extends InputStream {
        private final int all;
        private final IntFunction<byte[]> parts;
        private InputStream part = InputStream.nullInputStream();
        private int next;

        Reading(int all, IntFunction<byte[]> parts) {
            this.all = all;
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = part.read(into, offset, length);
            while (count < 0 && next < all) {
                part = new ByteArrayInputStream(next());
                count = part.read(into, offset, length);
            }
            return count;
        }

        /** Only an exception of this kind breaks the connection, so that nobody takes half a file for a whole one. */
        private byte[] next() throws IOException {
            try {
                return parts.apply(next++);
            } catch (RuntimeException e) {
                throw new IOException(e);
            }
        }
    }
}
