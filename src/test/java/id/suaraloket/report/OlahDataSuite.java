package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonParser;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.response.CountedRows;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An olah data is asked for once, made by one server, and fetched from any. */
abstract class OlahDataSuite extends StoreSuite {
    private static final String PERIOD = "2024-TW1";

    private String unit;
    private int units;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "uji-" + units;
        OfficeFixture.of(office(), unit).services("ktp", "kk");
        StringBuilder csv = new StringBuilder("id,submitted_at,service,q1,q2,q3,q4,q5,q6,q7,q8,q9");
        IntStream.range(0, 40)
                .forEach(i -> csv.append('\n')
                        .append(new UUID(units, i))
                        .append(",2024-02-01T09:00:00+07:00,")
                        .append(i % 2 == 0 ? "ktp" : "kk")
                        .append(i % 3 == 0 ? ",4,3,4,,2,4,4,4," : ",4,3,4,4,2,4,4,4,")
                        .append(i % 4 + 1));
        assertThat(office().importCsv(unit + "/imports", csv.toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatOneServerMadeIsFetchedFromAnother() throws Exception {
        assertThat(office().postAsStaff(address(), Map.of("service", "")).statusCode())
                .isEqualTo(303);
        work(office()).workInTurn();

        try (Office other = second(Map.of())) {
            Document page = page(other);
            assertThat(page.select("#made tbody tr")).hasSize(1);
            assertThat(page.select("#made").text()).contains("40", "sementara", "0,1 MB");
            assertThat(page.select("main").hasAttr("data-every")).isFalse();
            String file = page.select("#made a").attr("href");
            assertThat(Recomputed.read(other.download(file)).line("IKM")).containsExactly(ikm());
            assertThat(other.get("/staff/units/" + unit + "/audit").body())
                    .contains("Olah data diminta", "Diunduh", "olah-data-" + unit + "-" + PERIOD + ".xlsx");
            OfficeFixture.of(other, "lain");
            assertThat(other.get(file.replace(unit, "lain")).statusCode()).isEqualTo(404);
            assertThat(other.get(file.replace(PERIOD, "2024")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatAServerLeftBehindIsMadeByAnother() throws Exception {
        UUID id = asked(LocalDateTime.now(ZoneOffset.UTC));
        LocalDateTime silent =
                LocalDateTime.now(ZoneOffset.UTC).minus(OlahDataWork.SILENCE).minusSeconds(5);
        assertThat(stored().claim(id, 0, silent)).isEqualTo(1);
        stored().insertPart(id, 1, 0, new byte[100]);

        work(office()).workInTurn();

        OlahData made = get(id);
        assertThat(made.isReady()).isTrue();
        assertThat(made.attempt()).isEqualTo(2);
        assertThat(count("olah_data_part WHERE attempt = 1 AND file = '" + id + "'"))
                .isZero();
        assertThat(stored().beat(id, 1, LocalDateTime.now(ZoneOffset.UTC), 1, 1))
                .as("who was overtaken learns so")
                .isZero();
    }

    @Test
    void whatIsBeingMadeIsNotMadeTwice() throws SQLException {
        UUID id = asked(LocalDateTime.now(ZoneOffset.UTC));
        assertThat(stored().claim(id, 0, now())).isEqualTo(1);
        assertThat(stored().claim(id, 0, now())).as("another server").isZero();
        assertThat(stored().beat(id, 1, now(), 40, 10)).isEqualTo(1);

        office().postAsStaff(address(), Map.of("service", ""));

        Document page = page(office());
        assertThat(page.select("#made tbody tr")).hasSize(1);
        assertThat(page.select("#made progress").attr("value")).isEqualTo("10");
        assertThat(page.select("#made progress").attr("max")).isEqualTo("40");
        assertThat(page.select("main").attr("data-every")).isEqualTo("2");
        assertThat(page.select("noscript").html()).contains("refresh");
        assertThat(get(id).attempt()).isEqualTo(1);
    }

    @Test
    void whatIsLostTimeAndAgainIsGivenUp() throws SQLException {
        UUID id = asked(LocalDateTime.now(ZoneOffset.UTC));
        stored().insertPart(id, 3, 0, new byte[100]);
        run("UPDATE olah_data SET attempt = 3, beat_at = '2024-01-01 00:00:00' WHERE id = '" + id + "'");

        work(office()).workInTurn();

        assertThat(get(id).failure()).isEqualTo("lost");
        assertThat(count("olah_data_part WHERE file = '" + id + "'")).isZero();
        assertThat(page(office()).select("#made").text()).contains("Gagal.", "terputus", "Buat lagi");
    }

    @Test
    void ofWhatFailsNoPartIsKept() {
        UUID id = UUID.randomUUID();
        stored().insert(OlahData.asked(id, unit, "2023", null, "http://uji", "admin", now()));
        stored().insertPart(id, 1, 0, new byte[100]);

        work(office()).workInTurn();

        assertThat(stored().find(unit, "2023", id).orElseThrow().failure()).isEqualTo("empty");
        assertThat(count("olah_data_part WHERE file = '" + id + "'")).isZero();
    }

    @Test
    void whoAsksAtTheSameTimeFindsWhatTheOtherAskedFor() throws Exception {
        UUID id = UUID.randomUUID();
        try (Connection other = office().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT code FROM unit WHERE code = '" + unit + "' FOR UPDATE");
            CompletableFuture<HttpResponse<String>> order =
                    CompletableFuture.supplyAsync(() -> office().postAsStaff(address(), Map.of("service", "")));
            assertThatThrownBy(() -> order.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            statement.executeUpdate(
                    "INSERT INTO olah_data (id, unit, period, address, asked_by, asked_at, attempt, beat_at, total, done, bytes)"
                            + " VALUES ('" + id + "', '" + unit + "', '" + PERIOD + "', 'http://uji', 'admin', '"
                            + Timestamp.valueOf(now()) + "', 1, '" + Timestamp.valueOf(now()) + "', 40, 10, 0)");
            other.commit();
            assertThat(order.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
        }

        assertThat(page(office()).select("#made tbody tr")).hasSize(1);
        assertThat(get(id).isUnderWay()).isTrue();
    }

    @Test
    void aServerThatFindsNoRowOfTheChoiceIsStillHeardOf() throws Exception {
        UUID id = asked(now());
        assertThat(stored().claim(id, 0, now().minusMinutes(1))).isEqualTo(1);
        Recap recap = office().context().getBean(RecapQuery.class).get(unit, PERIOD, "");
        OlahDataBeat beat = new OlahDataBeat(stored(), Clock.systemUTC(), get(id), 1, 40);

        office().context()
                .getBean(CountedRows.class)
                .forEach(
                        recap.unit(),
                        recap.period(),
                        "tiada",
                        now(),
                        beat.telling(row -> fail("nobody asked for " + row)));

        assertThat(get(id).beatAt()).isAfter(now().minusSeconds(30));
        run("UPDATE olah_data SET failure = 'lost' WHERE id = '" + id + "'");
    }

    @Test
    void aPartIsAsLargeAsItWas() throws SQLException {
        UUID id = asked(LocalDateTime.now(ZoneOffset.UTC));
        byte[] part = new byte[OlahDataParts.SIZE];
        new Random(7).nextBytes(part);

        stored().insertPart(id, 1, 0, part);

        assertThat(count("olah_data_part WHERE OCTET_LENGTH(content) = " + part.length + " AND file = '" + id + "'"))
                .isEqualTo(1);
        run("UPDATE olah_data SET failure = 'lost' WHERE id = '" + id + "'");
    }

    @Test
    void afterAWeekItIsGone() throws SQLException {
        UUID old = asked(now().minusDays(OlahDataFiles.DAYS).minusMinutes(1));
        work(office()).workInTurn();
        UUID fresh = asked(now());
        work(office()).workInTurn();
        assertThat(count("olah_data_part WHERE file = '" + old + "'")).isEqualTo(1);

        office().context().getBean(OlahDataFiles.class).removeOld();

        assertThat(count("olah_data_part WHERE file = '" + old + "'")).isZero();
        assertThat(count("olah_data WHERE unit = '" + unit + "'")).isEqualTo(1);
        assertThat(get(fresh).isReady()).isTrue();
    }

    @Test
    void ofOneChoiceTheLatestAreKept() {
        for (int i = 0; i < 7; i++) {
            office().postAsStaff(address(), Map.of("service", "ktp"));
            work(office()).workInTurn();
        }

        assertThat(page(office()).select("#made tbody tr")).hasSize(5);
    }

    @Test
    void whatFailedTakesNoFilesPlace() throws SQLException {
        office().postAsStaff(address(), Map.of("service", ""));
        work(office()).workInTurn();
        String file = page(office()).select("#made a").attr("href");
        for (int i = 0; i < 6; i++) {
            run("UPDATE olah_data SET failure = 'error' WHERE id = '" + asked(now()) + "'");
        }

        office().postAsStaff(address(), Map.of("service", ""));
        work(office()).workInTurn();

        assertThat(page(office()).select("#made a").eachAttr("href")).hasSize(2).contains(file);
        assertThat(office().download(file)).isNotEmpty();
        assertThat(count("olah_data WHERE failure = 'error' AND unit = '" + unit + "'"))
                .isEqualTo(5);
    }

    private UUID asked(LocalDateTime at) {
        UUID id = UUID.randomUUID();
        stored().insert(OlahData.asked(
                id, unit, PERIOD, null, "http://uji", "admin", at.truncatedTo(ChronoUnit.MILLIS)));
        return id;
    }

    private OlahData get(UUID id) {
        return stored().find(unit, PERIOD, id).orElseThrow();
    }

    private String ikm() {
        String recap =
                office().get("/api/v1/units/" + unit + "/recaps/" + PERIOD).body();
        return JsonParser.parseString(recap).getAsJsonObject().get("ikm").getAsString();
    }

    private String address() {
        return "/staff/units/" + unit + "/recaps/" + PERIOD + "/olah-data";
    }

    private Document page(Office office) {
        return Jsoup.parse(office.get(address()).body());
    }

    private StoredOlahData stored() {
        return office().context().getBean(StoredOlahData.class);
    }

    private static OlahDataWork work(Office office) {
        return office.context().getBean(OlahDataWork.class);
    }

    private long count(String what) {
        return office().count("SELECT COUNT(*) FROM " + what);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
