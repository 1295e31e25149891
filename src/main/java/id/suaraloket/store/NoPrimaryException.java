package id.suaraloket.store;

import java.sql.SQLNonTransientConnectionException;

/** A server answers, but takes no writes. */
final class NoPrimaryException extends SQLNonTransientConnectionException {
    private static final long serialVersionUID = 1L;

    NoPrimaryException() {
        super("The server is read-only", "08001");
    }
}
