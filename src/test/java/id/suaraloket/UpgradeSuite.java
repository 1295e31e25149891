package id.suaraloket;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ResponseJson;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A store of an earlier version is taken over as it is: every response, its saran, and every figure. */
abstract class UpgradeSuite {
    private static final String RESPONSE = "INSERT INTO response (id, unit, service, point, channel, questionnaire,"
            + " questionnaire_version, submitted_at, received_at, counted_on, wrong_clock, answers, sex, suggestion, digest)"
            + " VALUES ";

    private static final String TALLY = "INSERT INTO tally (unit, counted_in, lane, service, questionnaire,"
            + " questionnaire_version, responses, counts) VALUES ";

    abstract Map<String, Object> store() throws SQLException;

    @Test
    void whatTheFirstVersionStoredIsThereAndCountedAfterTheFirstStart() throws SQLException {
        Map<String, Object> store = store();
        migrate(store, "1");
        try (Office office = Office.on(fill(store), Map.of());
                Connection connection = office.connect()) {
            assertThat(office.count("SELECT COUNT(*) FROM response WHERE answers = '43-321234'"))
                    .isEqualTo(2);
            assertThat(office.count("SELECT COUNT(*) FROM suggestion WHERE content = 'Kursi kurang'"))
                    .isEqualTo(1);
            assertThat(Recount.at(connection).differences()).isEmpty();
            assertThat(office.get("/api/v1/units/uji/recaps/2026-TW1").body())
                    .contains("\"respondents\":2", "\"counts\":[0,0,0,2]");
        }
    }

    /** With its tallies as they are: nothing is counted anew. */
    @Test
    void whatTheSecondVersionStoredAndCountedIsThereAfterTheFirstStart() throws SQLException {
        Map<String, Object> store = store();
        migrate(store, "1");
        fill(store);
        migrate(store, "2");
        try (Connection connection = connect(store);
                Statement statement = connection.createStatement()) {
            // Not what the rows come to: a recount would show.
            statement.execute(TALLY + "('uji', '2026-02-01', 0, 'ktp', 'permenpanrb-14-2017', 1, 7,"
                    + " '{\"q1\":{\"4\":7},\"response\":{\"-\":7},\"wrong-clock\":{\"-\":1}}')");
        }
        try (Office office = Office.on(store, Map.of())) {
            assertThat(office.count("SELECT COUNT(*) FROM response WHERE suspicion IS NULL AND answers = '43-321234'"))
                    .isEqualTo(2);
            assertThat(office.get("/api/v1/units/uji/recaps/2026-TW1").body())
                    .contains("\"respondents\":7,\"wrongClock\":1,\"suspicious\":0");
            OfficeFixture.of(office, "uji").services("ktp").point("UJ2222", null);
            assertThat(office.put(UUID.randomUUID(), ResponseJson.at("UJ2222").text("trap", "x"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(office.count("SELECT COUNT(*) FROM response WHERE suspicion = 'HONEYPOT'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whereThereWereNoTabletsYetOneIsLetInAfterTheFirstStart() throws SQLException {
        Map<String, Object> store = store();
        migrate(store, "1");
        fill(store);
        migrate(store, "3");
        try (Office office = Office.on(store, Map.of())) {
            assertThat(office.count("SELECT COUNT(*) FROM response")).isEqualTo(2);
            OfficeFixture.of(office, "uji").kiosk("UJ2222");
            CounterTablet tablet = CounterTablet.enrol(office, "UJ2222");
            assertThat(tablet.report("{\"waiting\":1}").statusCode()).isEqualTo(200);
            assertThat(office.count("SELECT waiting FROM tablet_report")).isEqualTo(1);
        }
    }

    @Test
    void whereNothingWasHandedOverYetARefusedAnswerIsKeptAfterTheFirstStart() throws SQLException {
        Map<String, Object> store = store();
        migrate(store, "1");
        fill(store);
        migrate(store, "4");
        try (Office office = Office.on(store, Map.of())) {
            OfficeFixture.of(office, "uji").kiosk("UJ2222");
            CounterTablet tablet = CounterTablet.enrol(office, "UJ2222");
            assertThat(tablet.handOver(UUID.randomUUID(), ResponseJson.at("UJ2222"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(office.count("SELECT COUNT(*) FROM refused_answer WHERE content IS NOT NULL"))
                    .isEqualTo(1);
        }
    }

    private static void migrate(Map<String, Object> store, String version) {
        Flyway.configure()
                .dataSource(
                        store.get("datasources.default.url").toString(),
                        store.get("datasources.default.username").toString(),
                        store.get("datasources.default.password").toString())
                .target(version)
                .load()
                .migrate();
    }

    private static Connection connect(Map<String, Object> store) throws SQLException {
        return DriverManager.getConnection(
                store.get("datasources.default.url").toString(),
                store.get("datasources.default.username").toString(),
                store.get("datasources.default.password").toString());
    }

    private static Map<String, Object> fill(Map<String, Object> store) throws SQLException {
        // Closed with its connection, a database in memory stays there all the same.
        try (Connection connection = connect(store);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO unit VALUES ('uji', 'Kecamatan Uji', 'Kabupaten Uji', 'permenpanrb-14-2017',"
                    + " 'ONE_OVER_K', 'POOLED', 'Asia/Jakarta', NULL, FALSE)");
            statement.execute("INSERT INTO unit_questionnaire VALUES ('uji', 'permenpanrb-14-2017')");
            statement.execute("INSERT INTO service VALUES ('uji', 'ktp', 'KTP', 1, TRUE)");
            for (int i = 1; i <= 2; i++) {
                statement.execute(RESPONSE + "(X'0000000000000000000000000000000" + i + "', 'uji', 'ktp', NULL,"
                        + " 'IMPORT', 'permenpanrb-14-2017', 1, '2026-02-03 02:00:00', '2026-02-03 02:00:00',"
                        + " '2026-02-0" + i + "', FALSE, '43-321234', 'P', "
                        + (i == 1 ? "'Kursi kurang'" : "NULL")
                        + ", X'" + "00".repeat(32) + "')");
            }
            statement.execute("INSERT INTO tally VALUES ('uji', '2026-02-01', 'ktp', 'permenpanrb-14-2017', 1,"
                    + " 'response', '-', 1)");
        }
        return store;
    }
}
