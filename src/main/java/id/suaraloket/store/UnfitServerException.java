package id.suaraloket.store;

import java.sql.SQLNonTransientException;

/** A server of a kind or version that lacks what the service needs. */
final class UnfitServerException extends SQLNonTransientException {
    private static final long serialVersionUID = 1L;

    private final String version;

    UnfitServerException(String version) {
        super("The service cannot work with " + version, "0A000");
        this.version = version;
    }

    /** What the server calls itself. */
    String version() {
        return version;
    }
}
