package id.suaraloket.store;

import java.sql.SQLNonTransientConnectionException;

/** A replication group in which several servers take writes at a time: tallies would be lost in it without a sign. */
final class SeveralPrimariesException extends SQLNonTransientConnectionException {
    private static final long serialVersionUID = 1L;

    SeveralPrimariesException() {
        super("The server's replication group has several primaries", "08004");
    }
}
