package id.suaraloket.store;

import com.mysql.cj.conf.ConnectionUrl;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to whichever server of a MySQL or MariaDB address takes writes now:
 * {@code jdbc:mysql://h1:3306,h2:3306,h3:3306/suaraloket}. Each new connection tries the servers in turn, the last known
 * primary first, and is one to the first that answers and is not read-only.
 *
 * <p>Connector/J reads such an address too, but takes the first server that answers for the primary: after a failover it
 * would go on writing to one that refuses every write.
 */
final class PrimaryDataSource implements DataSource {
    private static final String PREFIX = "jdbc:mysql://";
    /** For one answer while connecting: a server that accepts but never answers is as good as gone. */
    private static final int CONNECT_MILLIS = 3_000;
    /** For one answer later, where the server is there but stuck; longer than any statement of ours takes. */
    private static final int ANSWER_MILLIS = 60_000;

    /**
     * How long a search for a primary goes on, once there was one. A pool that is refused a connection asks again after
     * ever longer pauses, up to five seconds; a search sees at once that there is a primary again.
     */
    private static final int SEARCH_MILLIS = 30_000;

    private static final int PAUSE_MILLIS = 100;

    private static final int AS_THE_ADDRESS_SAYS = -1;

    private final List<Server> servers;
    private final int answerMillis;
    private final AtomicInteger primary = new AtomicInteger();
    private volatile boolean found;

    private PrimaryDataSource(List<Server> servers, int answerMillis) {
        this.servers = servers;
        this.answerMillis = answerMillis;
    }

    /** Whether an address is of the kind that this can read. */
    static boolean accepts(@Nullable String url) {
        return url != null && url.startsWith(PREFIX);
    }

    static PrimaryDataSource of(String url, @Nullable String user, @Nullable String password) {
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", String.valueOf(CONNECT_MILLIS));
        settings.setProperty("socketTimeout", String.valueOf(CONNECT_MILLIS));
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("rewriteBatchedStatements", "true");
        settings.setProperty("characterEncoding", "UTF-8"); // utf8mb4, whatever the server's own default is
        // What the driver knows itself it need not ask the server or tell it: each question is a way there and back.
        settings.setProperty("useLocalSessionState", "true");
        settings.setProperty("elideSetAutoCommits", "true");
        settings.setProperty("alwaysSendSetIsolation", "false");
        settings.setProperty("readOnlyPropagatesToServer", "false");
        settings.setProperty("cachePrepStmts", "true");
        settings.setProperty("prepStmtCacheSqlLimit", "2048");
        // No time zone: times go as LocalDateTime in UTC, and the driver must not shift them.
        if (user != null) {
            settings.setProperty("user", user);
        }
        if (password != null) {
            settings.setProperty("password", password);
        }
        // What the address says itself stands above all of these.
        List<Server> servers = ConnectionUrl.getConnectionUrlInstance(url, settings).getHostsList().stream()
                .map(Server::new)
                .toList();
        return new PrimaryDataSource(servers, url.contains("socketTimeout=") ? AS_THE_ADDRESS_SAYS : ANSWER_MILLIS);
    }

    /** The same servers, but an answer may take as long as it likes: for scripts that change the schema. */
    PrimaryDataSource withoutHurry() {
        return new PrimaryDataSource(servers, 0);
    }

    /**
     * A connection to the primary.
     *
     * @throws UnfitServerException if a server is of a kind or version that the service cannot use
     * @throws SeveralPrimariesException if a server's replication group has several primaries
     * @throws NoPrimaryException if no server that can be reached takes writes
     * @throws SQLException of the driver, if none can be reached or one refuses the login
     */
    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(found ? SEARCH_MILLIS : 0);
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                if (!StoreFailure.isOutage(e) || System.nanoTime() >= end) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException failure) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private Connection connect() throws SQLException {
        List<SQLException> refusals = new ArrayList<>();
        int first = primary.get();
        for (int i = 0; i < servers.size(); i++) {
            int number = (first + i) % servers.size();
            try {
                Connection connection = servers.get(number).connect(answerMillis);
                primary.set(number);
                found = true;
                return connection;
            } catch (SQLException e) {
                refusals.add(e);
            }
        }
        throw summary(refusals);
    }

    private static SQLException summary(List<SQLException> refusals) {
        SQLException told = refusals.stream()
                .min(Comparator.comparing(PrimaryDataSource::rank))
                .orElseThrow();
        refusals.stream().filter(refusal -> refusal != told).forEach(told::addSuppressed);
        return told;
    }

    /** What can be mended is told first: a login that is refused, then servers that take no writes, then silence. */
    private static int rank(SQLException refusal) {
        if (refusal instanceof SeveralPrimariesException || !StoreFailure.isOutage(refusal)) {
            return 0;
        }
        return refusal instanceof NoPrimaryException ? 1 : 2;
    }

    /** The pool hands back the login that it was configured with, which is the one that the servers know already. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // What goes wrong is thrown.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Each server has its own share of the time, in the driver's settings.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
