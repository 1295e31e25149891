package id.suaraloket.web;

import java.nio.channels.ClosedChannelException;
import java.util.Locale;

/** Tells a client that hung up from a failure of ours: nobody will read the answer and nothing is to be mended. */
final class ClientLeft {
    private ClientLeft() {}

    static boolean isOne(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure instanceof ClosedChannelException
                || message.contains("connection reset")
                || message.contains("connection closed")
                || message.contains("broken pipe");
    }
}
