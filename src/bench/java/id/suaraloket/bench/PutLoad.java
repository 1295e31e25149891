package id.suaraloket.bench;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.ServerProcess;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PUT of responses through HTTP to the packaged service, beside raw JDBC inserts of the same row into another database
 * of the same kind with as many connections, in turns of one run; then PUT at half of the rate that was reached:
 * {@code PutLoad h2|mysql [seconds] [connections] [rounds]}. PUTs go to one jenis layanan of one unit on one day, and
 * then to all of 21 units.
 */
public final class PutLoad {
    // As long as the compiler of the service's JVM goes on working on two cores.
    private static final int WARM_UP_SECONDS = 120;
    private static final String[] OPTIONS = {"-Xmx256m", "-Dsuaraloket.point-limit.burst=1000000000"};
    private static final String INSERT = "INSERT INTO response (id, unit, service, point, channel, questionnaire,"
            + " questionnaire_version, submitted_at, received_at, counted_on, wrong_clock, answers, sex, age,"
            + " digest) VALUES (?, 'kec-01', 'ktp', 'KEC2A2', 'QR', 'lumajang-14', 1, ?, ?, ?, FALSE,"
            + " '43443343434343', 'P', '30-39', ?)";

    private static final String H2 =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;CACHE_SIZE=16384";

    private PutLoad() {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : 32;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        Store raw = store(args[0]);
        Store store = store(args[0]);
        raw.start().close(); // makes the tables
        try (ServerProcess server = store.start()) {
            Kabupaten.provision(server);
            AtomicInteger number = new AtomicInteger();
            Callable<Load.Work> toOne = () -> Puts.toOne(server, number.getAndIncrement());
            Callable<Load.Work> toAll = () -> Puts.toAll(server, number.getAndIncrement());
            Callable<Load.Work> insert = () -> insert(raw.connect());
            Load.closed(connections, WARM_UP_SECONDS, toOne);
            Load.closed(connections, seconds, insert);
            double one = 0;
            double all = 0;
            double inserts = 0;
            for (int round = 0; round < rounds; round++) {
                one += told("PUT to one unit ", connections, seconds, toOne).rate();
                inserts +=
                        told("raw JDBC insert ", connections, seconds, insert).rate();
                all += told("PUT to 21 units ", connections, seconds, toAll).rate();
            }
            System.out.printf("PUT / raw insert: one unit %.2f, 21 units %.2f%n", one / inserts, all / inserts);
            halfLoad("one unit", Load.open(connections, seconds * 2, one / rounds / 2, toOne));
            halfLoad("21 units", Load.open(connections, seconds * 2, all / rounds / 2, toAll));
        }
    }

    private static Load.Times told(String name, int connections, int seconds, Callable<Load.Work> worker)
            throws Exception {
        Cpu before = Cpu.now();
        Load.Times times = Load.closed(connections, seconds, worker);
        System.out.printf("%s %s; %s%n", name, times, Cpu.since(before));
        return times;
    }

    private static void halfLoad(String name, Load.Times times) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf("PUT at half load, %s: %s, load average %.1f%n", name, times, load);
    }

    private static Load.Work insert(Connection connection) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return new Load.Work() {
            @Override
            public void once() throws SQLException {
                byte[] id = new byte[16];
                ThreadLocalRandom.current().nextBytes(id);
                insert.setBytes(1, id);
                insert.setObject(2, LocalDateTime.now());
                insert.setObject(3, LocalDateTime.now());
                insert.setObject(4, LocalDate.now());
                insert.setBytes(5, new byte[32]);
                insert.executeUpdate();
            }

            @Override
            public void end() throws SQLException {
                connection.close();
            }
        };
    }

    private static Store store(String kind) throws Exception {
        if (kind.equals("mysql")) {
            MySqlServer.Database database = MySqlServer.freshDatabase();
            return new Store(() -> ServerProcess.start(database, OPTIONS), database::connect);
        }
        Path folder = Files.createTempDirectory("put-load");
        return new Store(
                () -> ServerProcess.start(folder, OPTIONS),
                () -> DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("suaraloket") + H2, "sa", ""));
    }

    /** An empty database: a service on it, and a connection past the service. */
    private record Store(Callable<ServerProcess> service, Callable<Connection> connection) {
        ServerProcess start() throws Exception {
            return service.call();
        }

        Connection connect() throws Exception {
            return connection.call();
        }
    }
}
