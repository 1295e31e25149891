package id.suaraloket.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Cuts what is written into pieces of one size and hands each over as soon as it is full, the last one by {@link #finish}. A flush hands
 * over nothing: writers flush whenever they like, which would only make small pieces.
 */
public final class Pieces extends OutputStream {
    private final int size;
    private final Taker taker;
    private byte[] filling;
    private int filled;

    /** @param size in bytes */
    public Pieces(int size, Taker taker) {
        this.size = size;
        this.taker = taker;
        this.filling = new byte[size];
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            int count = Math.min(length - written, size - filled);
            System.arraycopy(from, offset + written, filling, filled, count);
            filled += count;
            written += count;
            if (filled == size) {
                byte[] full = filling;
                filling = new byte[size];
                filled = 0;
                taker.take(full);
            }
        }
    }

    /** Hands over what is left, if anything. */
    public void finish() throws IOException {
        if (filled > 0) {
            byte[] last = Arrays.copyOf(filling, filled);
            filled = 0;
            taker.take(last);
        }
    }

    /** Who gets the pieces, and may keep them. */
    @FunctionalInterface
    public interface Taker {
        void take(byte[] piece) throws IOException;
    }
}
