package id.suaraloket.store;

import com.mysql.cj.NativeSession;
import com.mysql.cj.conf.HostInfo;
import com.mysql.cj.jdbc.ConnectionImpl;
import com.mysql.cj.jdbc.JdbcConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the servers of an address. As long as there are connections to it, it is asked every two seconds whether it is
 * there and takes writes; if not, they are cut, so that nobody waits for the answer of a server that has been stopped,
 * cut off or relieved.
 */
final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int ROUND_MILLIS = 2_000;
    /** A connection that does not answer within this is not believed in any more; whether the server is there, a new one tells. */
    private static final int PROBE_MILLIS = 1_000;

    private final HostInfo host;
    private final Set<JdbcConnection> open = ConcurrentHashMap.newKeySet();
    private @Nullable Thread watch;

    Server(HostInfo host) {
        this.host = host;
    }

    /**
     * A new connection, if the server answers and can be used.
     *
     * @param answerMillis how long each answer may take from now on; 0 for as long as it likes, -1 as the address says
     * @throws NoPrimaryException if the server takes no writes
     * @throws UnfitServerException if it is of a kind or version that the service cannot use
     * @throws SeveralPrimariesException if it is not the only one of its group that takes writes
     */
    Connection connect(int answerMillis) throws SQLException {
        JdbcConnection connection = open();
        if (answerMillis >= 0) {
            connection.setNetworkTimeout(Runnable::run, answerMillis);
        }
        open.add(connection);
        watch();
        return connection;
    }

    private JdbcConnection open() throws SQLException {
        JdbcConnection connection = ConnectionImpl.getInstance(host);
        try {
            ServerVersion.parse(connection.getMetaData().getDatabaseProductVersion())
                    .check();
            checkTakesWrites(connection);
            checkOnlyPrimary(connection);
            return connection;
        } catch (SQLException e) {
            cut(connection);
            throw e;
        }
    }

    /** A replica, a secondary of a group and a primary being relieved say so in the same way, MariaDB's too. */
    private static void checkTakesWrites(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@global.read_only")) {
            if (row.next() && row.getBoolean(1)) {
                throw new NoPrimaryException();
            }
        }
    }

    /** A lane of tallies is locked on one server only. */
    private static void checkOnlyPrimary(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SHOW GLOBAL VARIABLES LIKE 'group\\_replication\\_single\\_primary\\_mode'")) {
            if (row.next() && row.getString(2).equals("OFF")) {
                throw new SeveralPrimariesException();
            }
        }
    }

    private synchronized void watch() {
        if (watch == null) {
            Thread thread = new Thread(this::keepWatch, "watch over " + host.getHostPortPair());
            thread.setDaemon(true);
            watch = thread;
            thread.start();
        }
    }

    /** Ends when no connection is open, which is also how it hears that the service has ended. */
    private void keepWatch() {
        JdbcConnection probe = null;
        while (hasWork()) {
            try {
                Thread.sleep(ROUND_MILLIS);
            } catch (InterruptedException e) {
                break;
            }
            probe = ask(probe);
        }
        cut(probe);
    }

    private synchronized boolean hasWork() {
        open.removeIf(Server::isClosed);
        if (open.isEmpty()) {
            watch = null;
        }
        return watch != null;
    }

    private @Nullable JdbcConnection ask(@Nullable JdbcConnection probe) {
        if (probe != null) {
            try {
                checkTakesWrites(probe);
                return probe;
            } catch (SQLException e) {
                cut(probe); // Perhaps that connection alone was broken: a new one tells.
            }
        }
        try {
            JdbcConnection next = open();
            next.setNetworkTimeout(Runnable::run, PROBE_MILLIS);
            return next;
        } catch (SQLException e) {
            if (isGone(e)) {
                LOG.warn(
                        "{} {}: {} connections cut",
                        host.getHostPortPair(),
                        e instanceof NoPrimaryException ? "takes no writes" : "does not answer",
                        open.size());
                open.forEach(Server::cut);
                open.clear();
            }
            return null;
        }
    }

    /** A server that says why it refuses, as when it has too many connections, goes on serving those it has. */
    private static boolean isGone(SQLException failure) {
        return failure instanceof NoPrimaryException || (StoreFailure.isOutage(failure) && failure.getErrorCode() == 0);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Without waiting for a goodbye: closing TLS reads once more, for as long as any other answer may take. */
    private static void cut(@Nullable JdbcConnection connection) {
        if (connection != null) {
            try {
                ((NativeSession) connection.getSession())
                        .getProtocol()
                        .getSocketConnection()
                        .getMysqlSocket()
                        .setSoTimeout(1);
                connection.abort(Runnable::run);
            } catch (SQLException | IOException | RuntimeException e) {
                LOG.debug("Already cut", e);
            }
        }
    }
}
