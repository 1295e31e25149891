package id.suaraloket.bench;

import id.suaraloket.testing.Office;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * PUT of responses through HTTP, beside raw JDBC inserts of the same row on the same kind of store with as many
 * connections, in rounds of one run; then PUT at half of the rate that was reached:
 * {@code PutLoad h2|mysql [seconds] [connections]}. All answers go to one jenis layanan of one unit on one day.
 */
public final class PutLoad {
    private static final int ROUNDS = 3;
    private static final String OPTIONS =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;CACHE_SIZE=16384";
    private static final String BODY =
            "{\"point\":\"DEMKTP\",\"answers\":{\"q1\":4,\"q2\":3,\"q3\":4,\"q4\":4,\"q5\":3,\"q6\":3,\"q7\":4,\"q8\":3,"
                    + "\"q9\":4,\"q10\":3,\"q11\":4,\"q12\":3,\"q13\":4,\"q14\":3},\"respondent\":{\"sex\":\"P\","
                    + "\"age\":\"30-39\"}}";
    private static final String INSERT = "INSERT INTO response (id, unit, service, point, channel, questionnaire,"
            + " questionnaire_version, submitted_at, received_at, counted_on, wrong_clock, answers, sex, age,"
            + " digest) VALUES (?, 'lumajang', 'ktp', 'DEMKTP', 'QR', 'lumajang-14', 1, ?, ?, ?, FALSE,"
            + " '43443343434343', 'P', '30-39', ?)";

    private PutLoad() {}

    public static void main(String[] args) throws Exception {
        boolean mysql = args[0].equals("mysql");
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : 32;
        Path folder = Files.createTempDirectory("put-load");
        Map<String, Object> raw = mysql ? Office.mySql() : h2(folder.resolve("raw"));
        Office.on(raw, Map.of()).close(); // makes the tables
        Map<String, Object> store = mysql ? Office.mySql() : h2(folder.resolve("service"));
        Map<String, Object> settings =
                Map.of("suaraloket.demo", true, "suaraloket.point-limit.burst", Integer.MAX_VALUE);
        try (Office office = Office.on(store, settings)) {
            URI server = URI.create(office.address());
            Load.Times puts = Load.closed(connections, seconds, () -> put(server)); // warm-up
            Load.Times inserts = Load.closed(connections, seconds, () -> insert(raw));
            for (int round = 0; round < ROUNDS; round++) {
                Load.Times thesePuts = Load.closed(connections, seconds, () -> put(server));
                Load.Times theseInserts = Load.closed(connections, seconds, () -> insert(raw));
                System.out.printf("PUT over HTTP    %s%nraw JDBC insert  %s%n", thesePuts, theseInserts);
                puts = round == 0 ? thesePuts : puts.plus(thesePuts);
                inserts = round == 0 ? theseInserts : inserts.plus(theseInserts);
            }
            System.out.printf("PUT / raw insert %.2f%n", puts.rate() / inserts.rate());
            double half = puts.rate() / 2;
            System.out.printf("PUT at half load %s%n", Load.open(connections, seconds * 2, half, () -> put(server)));
        }
    }

    private static Map<String, Object> h2(Path file) {
        return Map.of(
                "datasources.default.url", "jdbc:h2:file:" + file + OPTIONS,
                "datasources.default.username", "sa",
                "datasources.default.password", "");
    }

    private static Load.Work put(URI server) throws Exception {
        Wire wire = new Wire(server);
        return new Load.Work() {
            @Override
            public void once() throws Exception {
                int status = wire.send(
                        "PUT", "/api/v1/responses/" + UUID.randomUUID(), "Content-Type: application/json\r\n", BODY);
                if (status != 201) {
                    throw new IllegalStateException("a PUT was answered with " + status);
                }
            }

            @Override
            public void end() throws Exception {
                wire.close();
            }
        };
    }

    private static Load.Work insert(Map<String, Object> store) throws SQLException {
        Connection connection = DriverManager.getConnection(
                store.get("datasources.default.url").toString(),
                store.get("datasources.default.username").toString(),
                store.get("datasources.default.password").toString());
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
}
