package id.suaraloket.testing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Three MySQL servers in group replication, one of which takes writes at a time: what InnoDB Cluster runs on. They
 * listen on loopback alone. A server that was killed joins again by itself when it is started, as with a service manager.
 */
public final class MySqlCluster implements AutoCloseable {
    private static final int SIZE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Mysqld> members;

    private MySqlCluster(List<Mysqld> members) {
        this.members = members;
    }

    /** Starts three servers, makes them one group and waits until all are in it. */
    public static MySqlCluster start() throws SQLException {
        String group = UUID.randomUUID().toString();
        // 32 characters are the most that it may have.
        String password = UUID.randomUUID().toString().replace("-", "");
        // Where the members talk to each other; each takes clients at another port.
        List<String> talks = Stream.generate(() -> "127.0.0.1:" + Mysqld.freePort())
                .limit(SIZE)
                .toList();
        MySqlCluster cluster = new MySqlCluster(talks.parallelStream()
                .map(talk -> Mysqld.start(options(group, talks, talk)))
                .toList());
        try {
            for (Mysqld member : cluster.members) {
                introduce(member, password);
            }
            cluster.found();
            return cluster;
        } catch (SQLException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static String[] options(String group, List<String> talks, String talk) {
        return new String[] {
            "--server-id=" + (talks.indexOf(talk) + 1),
            "--report-host=127.0.0.1",
            "--gtid-mode=ON",
            "--enforce-gtid-consistency=ON",
            "--performance-schema=ON",
            // As many offices' and hosters' clusters have it: not even for a moment a table without one.
            "--sql-require-primary-key=ON",
            "--plugin-load-add=group_replication.so",
            "--group-replication-group-name=" + group,
            "--group-replication-local-address=" + talk,
            "--group-replication-group-seeds=" + String.join(",", talks),
            // There is no group at the first start.
            "--group-replication-start-on-boot=OFF",
            // Whoever becomes the primary first applies what the one before had committed, then serves.
            "--group-replication-consistency=BEFORE_ON_PRIMARY_FAILOVER",
            "--group-replication-member-expel-timeout=0",
            // A last one left refuses writes instead of letting them wait for ever.
            "--group-replication-unreachable-majority-timeout=10",
            "--group-replication-message-cache-size=134217728",
            "--group-replication-recovery-get-public-key=ON",
            "--group-replication-recovery-reconnect-interval=1"
        };
    }

    /** The account by which members fetch what they missed; on each server for itself, so no history diverges. */
    private static void introduce(Mysqld member, String password) throws SQLException {
        run(
                member,
                "set sql_log_bin = 0",
                "create user recovery identified by '" + password + "'",
                "grant replication slave, connection_admin, backup_admin, group_replication_stream on *.* to recovery",
                "set sql_log_bin = 1",
                "change replication source to source_user = 'recovery', source_password = '" + password
                        + "' for channel 'group_replication_recovery'");
    }

    private void found() throws SQLException {
        run(
                members.get(0),
                "set global group_replication_bootstrap_group = on",
                "start group_replication",
                "set global group_replication_bootstrap_group = off");
        for (Mysqld member : members.subList(1, SIZE)) {
            run(member, "start group_replication");
        }
        await("three members online", () -> online(members.get(0)) == SIZE);
    }

    /** An empty database, and a user who has all rights in it and none elsewhere; its address names every member. */
    public MySqlServer.Database createDatabase() throws SQLException {
        String name = "suaraloket";
        String password = UUID.randomUUID().toString();
        run(
                primary(),
                "create database " + name + " character set utf8mb4",
                "create user " + name + " identified by '" + password + "'",
                "grant all on " + name + ".* to " + name);
        String hosts = members.stream().map(Mysqld::address).collect(Collectors.joining(","));
        return new MySqlServer.Database("jdbc:mysql://" + hosts + "/" + name, name, password);
    }

    public List<Mysqld> members() {
        return members;
    }

    /** The one member that takes writes. */
    public Mysqld primary() {
        List<Mysqld> writable = new ArrayList<>();
        await("one primary", () -> {
            writable.clear();
            members.stream().filter(MySqlCluster::isPrimary).forEach(writable::add);
            return writable.size() == 1;
        });
        return writable.get(0);
    }

    /** Takes the primary away without a word and tells which it was. */
    public Mysqld killPrimary() {
        Mysqld primary = primary();
        primary.kill();
        return primary;
    }

    /** Starts a member again that was killed, and waits until it has caught up. */
    public void rejoin(Mysqld member) {
        member.restart("--group-replication-start-on-boot=ON");
        await("three members online again", () -> online(member) == SIZE);
    }

    /** Hands the part of the primary to another member in good order, as before an upgrade of its server. */
    public void makePrimary(Mysqld member) throws SQLException {
        run(member, "select group_replication_set_as_primary(@@server_uuid)");
    }

    /** What the members have told about themselves, for when something is wrong. */
    public String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (Mysqld member : members) {
            logs.append("---- ").append(member.address()).append('\n').append(member.log());
        }
        return logs.toString();
    }

    @Override
    public void close() {
        members.parallelStream().forEach(member -> {
            member.kill();
            member.close();
        });
    }

    private static boolean isPrimary(Mysqld member) {
        return number(
                        member,
                        "select count(*) from performance_schema.replication_group_members"
                                + " where member_id = @@server_uuid and member_role = 'PRIMARY' and not @@super_read_only")
                == 1;
    }

    private static int online(Mysqld member) {
        return number(
                member,
                "select count(*) from performance_schema.replication_group_members where member_state = 'ONLINE'");
    }

    /** Zero where nobody answers. */
    private static int number(Mysqld member, String sql) {
        try (Connection connection = member.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }

    private static void run(Mysqld member, String... statements) throws SQLException {
        try (Connection connection = member.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The cluster did not come to this: " + what);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
