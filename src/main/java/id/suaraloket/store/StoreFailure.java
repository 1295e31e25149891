package id.suaraloket.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a failure of the store means to whoever asked it. By code rather than by class, since each driver and each batch
 * wraps in its own way; causes are looked through, and what a batch lists besides.
 */
public final class StoreFailure {
    private static final Set<Integer> DUPLICATE_KEY = Set.of(
            1062, // MySQL: ER_DUP_ENTRY
            23505); // H2

    private static final Set<Integer> CONTENTION = Set.of(
            1205, // MySQL: lock wait timeout
            3101, // MySQL: rolled back by the replication group, since another member was first
            1020, // MariaDB: the row has changed since it was read
            50200, // H2: lock timeout
            90131); // H2: concurrent update

    /** The server answers and cannot write, or is about to go: another one, or the same one later, will do. */
    private static final Set<Integer> OUTAGE = Set.of(
            1021, // MySQL: disk full
            1026, // MySQL: error writing a file
            1114, // MySQL: table full
            1053, // MySQL: server is shutting down
            1180, // MySQL: error during commit
            1203, // MySQL: this user has too many connections
            1226, // MySQL: this user has used up a limit
            1290, // MySQL: read-only by an option
            1836, // MySQL: read-only mode
            3100, // MySQL: refused by the replication group, as without a majority
            1927, // MariaDB: connection was killed
            4031, // MySQL: disconnected for inactivity
            90028, // H2: error of input or output
            90031, // H2: the same, with the file's name: disk full
            90098, // H2: database has been closed
            90121); // H2: database is already closed

    private static final Set<Integer> REFUSALS = Set.of(1053, 1290, 1836, 3100, 1927, 4031);

    /** The pool's own words, without state or code, of a connection that it has taken away because it broke. */
    private static final String TAKEN_AWAY = "Connection is closed";

    private StoreFailure() {}

    /** Somebody else stored a row of this key. */
    public static boolean isDuplicateKey(Throwable thrown) {
        return find(thrown, sql -> DUPLICATE_KEY.contains(sql.getErrorCode())).isPresent();
    }

    /** Another transaction stood in the way; this one was rolled back and may be tried again. */
    public static boolean isContention(Throwable thrown) {
        return find(thrown, StoreFailure::isContention).isPresent();
    }

    /** The store is away, full or read-only for a while: the same may succeed later. */
    public static boolean isOutage(Throwable thrown) {
        return findOutage(thrown).isPresent();
    }

    /** What says that the store is away, if anything does. */
    public static Optional<SQLException> findOutage(Throwable thrown) {
        return find(thrown, StoreFailure::isOutage);
    }

    private static boolean isContention(SQLException failure) {
        // 40001: deadlock or serialization failure, anywhere.
        return "40001".equals(failure.getSQLState()) || CONTENTION.contains(failure.getErrorCode());
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        if (isContention(failure)) {
            return false;
        }
        return failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                // SQLSTATE class 08 is "connection exception" whatever class a driver wraps it in.
                || (state != null && state.startsWith("08"))
                || (state == null && TAKEN_AWAY.equals(failure.getMessage()))
                || OUTAGE.contains(failure.getErrorCode());
    }

    /** Whether the connection it happened on had better go: another may lead to a server that does what this one refuses. */
    static boolean isRefusalOfServer(SQLException failure) {
        return REFUSALS.contains(failure.getErrorCode());
    }

    private static Optional<SQLException> find(Throwable thrown, Predicate<SQLException> wanted) {
        return sqlExceptions(thrown).stream().filter(wanted).findFirst();
    }

    /** All there are in the chain of causes, the outermost first. */
    static List<SQLException> sqlExceptions(Throwable thrown) {
        List<SQLException> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(thrown, found, seen);
        return found;
    }

    private static void collect(Throwable thrown, List<SQLException> found, Set<Throwable> seen) {
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found.add(sql);
                if (sql.getNextException() != null) {
                    collect(sql.getNextException(), found, seen);
                }
            }
        }
    }
}
