package id.suaraloket.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a store that is away, full or read-only for a while, where the same request may succeed later, from a fault of ours. */
final class StoreOutage {
    /** MySQL's own numbers: disk full, table full, started read-only, read-only mode, refused by the replication group. */
    private static final Set<Integer> MYSQL = Set.of(1021, 1114, 1290, 1836, 3100);

    private StoreOutage() {}

    static boolean isOne(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                // SQLSTATE class 08 is "connection exception" whatever class a driver wraps it in.
                || (state != null && state.startsWith("08"))
                || MYSQL.contains(failure.getErrorCode());
    }
}
