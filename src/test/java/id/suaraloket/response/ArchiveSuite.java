package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.command.CommandLine;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is older than its retention goes into files and comes back out of them, and no figure ever changes by it. */
abstract class ArchiveSuite extends StoreSuite {
    private static final String HEAD = "id,submitted_at,service,sex,q1,q2,q3,suggestion\n";

    /** That of archives from before there was a suspicion. */
    private static final String EARLIER_HEAD = "id,unit,service,point,channel,questionnaire,questionnaire_version,"
            + "submitted_at,received_at,counted_on,wrong_clock,answers,sex,age,education,occupation,disability,"
            + "suggestion,digest,excluded_at,excluded_by,excluded_reason\n";

    @TempDir
    private Path folder;

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
    }

    @AfterEach
    void talliesAreRight() throws SQLException {
        talliesEqualARecount();
    }

    @Test
    void figuresStayTheSameWhenResponsesAreArchivedRestoredAndRestoredIntoAWipedStore() throws Exception {
        retention(20, "\"retentionYears\":5,\"suggestionRetentionYears\":100");
        List<UUID> ids = load(1203, "2019-03-", ",\"Loket 2, \"\"panas\"\";\n=antre\"");
        load(3, "2025-03-", ",");
        exclude(ids.get(7), ids.get(900));
        String march = recap("2019-03");
        String year = recap("2019");
        String rows = contents();
        handleAll();

        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();

        assertThat(stored()).isEqualTo(3);
        assertThat(count("suggestion_handling")).isZero();
        assertThat(List.of(recap("2019-03"), recap("2019"))).containsExactly(march, year);
        talliesEqualARecount();

        assertThat(restore(file("2019-03"))).isEqualTo(new Restored(1203, 0, 0, 0));
        assertThat(restore(file("2019-03"))).isEqualTo(new Restored(0, 0, 1203, 0));

        assertThat(contents()).isEqualTo(rows);
        assertThat(List.of(recap("2019-03"), recap("2019"))).containsExactly(march, year);
        talliesEqualARecount();

        wipe();
        assertThat(recap("2019-03")).isNotEqualTo(march);
        assertThat(restore(file("2019-03"))).isEqualTo(new Restored(0, 1203, 0, 0));

        assertThat(List.of(recap("2019-03"), recap("2019"))).containsExactly(march, year);
        assertThat(count("exclusion")).isEqualTo(2);
        assertThat(count("suggestion")).isEqualTo(1203);
    }

    @Test
    void aFinalRecapIsProvedByItsRowsOnceTheyAreBackFromTheArchive() throws IOException {
        retention(20, "\"retentionYears\":5,\"suggestionRetentionYears\":100");
        load(9, "2019-03-", ",");
        assertThat(office().postAsStaff("/staff/units/" + unit + "/recaps/2019-TW1/finalisation", Map.of("number", "1"))
                        .statusCode())
                .isEqualTo(303);
        load(2, "2019-03-", ",");
        assertThat(run("recap-verify", unit)).isZero();

        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();
        assertThat(run("recap-verify", unit))
                .as("what came late is among what is archived")
                .isOne();

        assertThat(restore(file("2019-03"))).isEqualTo(new Restored(11, 0, 0, 0));
        assertThat(run("recap-verify", unit)).isZero();
    }

    @Test
    void whatIsArchivedIsStillARepeatByPutAndByImport() throws SQLException {
        String point = "ARSP" + (char) ('A' + units) + "2";
        OfficeFixture.of(office(), unit).services("ktp").point(point, null);
        UUID id = UUID.randomUUID();
        ResponseJson response = ResponseJson.at(point);
        assertThat(office().put(id, response).statusCode()).isEqualTo(201);
        sql("UPDATE response SET counted_on = DATE '2019-05-06' WHERE unit = '" + unit + "'");
        sql("UPDATE tally SET counted_in = DATE '2019-05-01' WHERE unit = '" + unit + "'");
        String csv = csv(new ArrayList<>(), 4, "2019-05-", ",");
        office().importCsv(unit + "/imports", csv);
        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();
        assertThat(stored()).isZero();

        assertThat(office().put(id, response).statusCode()).isEqualTo(200);
        assertThat(office().put(id, response.text("service", "kk")).statusCode())
                .isEqualTo(409);
        assertThat(office().importCsv(unit + "/imports", csv).body()).contains("\"stored\":0,\"repeated\":4");
        assertThat(recap("2019-05")).contains("\"respondents\":5");
    }

    @Test
    void aSuspicionGoesIntoTheFileAndComesBackOutOfIt() throws SQLException {
        String point = "ARSP" + (char) ('A' + units) + "2";
        OfficeFixture.of(office(), unit).services("ktp").point(point, null);
        ResponseJson response = ResponseJson.at(point);
        assertThat(office().put(UUID.randomUUID(), response).statusCode()).isEqualTo(201);
        for (int i = 0; i < 2; i++) {
            assertThat(office().put(UUID.randomUUID(), response.text("trap", "x"))
                            .statusCode())
                    .isEqualTo(201);
        }
        sql("UPDATE response SET counted_on = DATE '2019-06-07' WHERE unit = '" + unit + "'");
        sql("UPDATE tally SET counted_in = DATE '2019-06-01' WHERE unit = '" + unit + "'");
        String june = recap("2019-06");
        String rows = contents();
        assertThat(june).contains("\"respondents\":3", "\"suspicious\":2");

        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();
        assertThat(stored()).isZero();
        assertThat(recap("2019-06")).isEqualTo(june);

        restore(file("2019-06"));
        assertThat(recap("2019-06")).isEqualTo(june);
        assertThat(contents()).isEqualTo(rows);
        talliesEqualARecount();

        wipe();
        assertThat(restore(file("2019-06"))).isEqualTo(new Restored(0, 3, 0, 0));
        assertThat(recap("2019-06")).isEqualTo(june);
        assertThat(contents()).isEqualTo(rows);
    }

    @Test
    void anArchiveFromBeforeThereWereSuspicionsComesBackAndNeedsNoSecondFile() throws Exception {
        load(5, "2016-03-", ",");
        String march = recap("2016-03");
        String rows = contents();
        run("archive", folder.toString(), "--unit", unit);
        Path file = file("2016-03");
        String today = unzipped(file);
        assertThat(today).startsWith(EARLIER_HEAD.replace("\n", ",suspicion\n"));
        replace(file, EARLIER_HEAD + today.substring(today.indexOf('\n') + 1).replace(",\n", "\n"));

        assertThat(restore(file)).isEqualTo(new Restored(5, 0, 0, 0));
        assertThat(contents()).isEqualTo(rows);
        assertThat(recap("2016-03")).isEqualTo(march);
        talliesEqualARecount();

        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();
        assertThat(archives()).containsExactly(unit + "-2016-03.csv.gz");
        wipe();
        assertThat(restore(file)).isEqualTo(new Restored(0, 5, 0, 0));
        assertThat(recap("2016-03")).isEqualTo(march);
    }

    @Test
    void aRunThatWasStoppedIsFinishedByTheNextWithoutASecondFile() throws Exception {
        load(20, "2018-01-", ",");
        String before = recap("2018-01");
        run("archive", folder.toString(), "--unit", unit);
        // As if it had been stopped when the file was written and only some rows were gone.
        restore(file("2018-01"));
        sql("DELETE FROM tally WHERE lane = -1 AND unit = '" + unit + "' AND responses = 0");
        Files.writeString(folder.resolve(unit).resolve(unit + "-2018-01-2.csv.gz.part"), "half");

        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();

        assertThat(stored()).isZero();
        assertThat(archives()).containsExactly(unit + "-2018-01.csv.gz");
        assertThat(recap("2018-01")).isEqualTo(before);
    }

    @Test
    void whatArrivesOrIsExcludedLaterGoesIntoASecondFileAndTheLastWordIsRestored() throws Exception {
        List<UUID> ids = load(5, "2017-12-", ",");
        run("archive", folder.toString(), "--unit", unit);
        restore(file("2017-12"));
        exclude(ids.get(2));
        load(2, "2017-12-", ",");
        String before = recap("2017-12");
        assertThat(before).contains("\"respondents\":6", "\"excluded\":1");

        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();

        assertThat(archives()).containsExactly(unit + "-2017-12-2.csv.gz", unit + "-2017-12.csv.gz");
        assertThat(recap("2017-12")).isEqualTo(before);
        wipe();
        assertThat(run("restore", file("2017-12").toString(), file("2017-12-2").toString()))
                .isZero();
        assertThat(recap("2017-12")).isEqualTo(before);
    }

    @Test
    void onlyMonthsThatLieWhollyBeforeTheRetentionGo() throws Exception {
        retention(1, "\"retentionYears\":1");
        LocalDate limit = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusYears(1).withDayOfMonth(1);
        load(1, limit, ",");
        load(1, limit.minusDays(1), ",");

        assertThat(run("archive", folder.toString(), "--unit", unit)).isZero();

        assertThat(stored()).isEqualTo(1);
        assertThat(archives())
                .containsExactly(unit + "-" + limit.minusDays(1).toString().substring(0, 7) + ".csv.gz");
    }

    @Test
    void aFileThatCannotBeReliedOnIsRefusedWhole() throws Exception {
        load(3, "2016-02-", ",");
        run("archive", folder.toString(), "--unit", unit);
        Path good = file("2016-02");
        Path check = good.resolveSibling(good.getFileName() + ".sha256");
        String sum = Files.readString(check);
        byte[] bytes = Files.readAllBytes(good);

        Files.writeString(check, "0" + sum);
        assertThat(run("restore", good.toString())).as("another sum").isEqualTo(1);
        Files.delete(check);
        assertThat(run("restore", good.toString())).as("no sum").isEqualTo(1);
        Files.writeString(check, sum);
        bytes[bytes.length / 2]++;
        Files.write(good, bytes);
        assertThat(run("restore", good.toString())).as("another byte").isEqualTo(1);
        assertThat(run("restore", folder + "/nix.csv.gz")).as("no file").isEqualTo(1);

        assertThat(stored()).isZero();
        assertThat(count("archived_response")).isEqualTo(3);
    }

    @Test
    void aFileOfAUnitOrServiceThatIsNotHereIsRefusedAndNamesIt() throws Exception {
        load(3, "2016-02-", ",");
        run("archive", folder.toString(), "--unit", unit);
        wipe();
        sql("DELETE FROM service WHERE code = 'kk' AND unit = '" + unit + "'");
        assertThat(refusal(file("2016-02"))).isEqualTo("restore.noService").isNotNull();
        sql("DELETE FROM batch_response WHERE batch IN (SELECT id FROM batch WHERE unit = '" + unit + "')");
        sql("DELETE FROM batch WHERE unit = '" + unit + "'");
        sql("DELETE FROM service WHERE unit = '" + unit + "'");
        sql("DELETE FROM unit_questionnaire WHERE unit = '" + unit + "'");
        sql("DELETE FROM unit WHERE code = '" + unit + "'");
        assertThat(refusal(file("2016-02"))).isEqualTo("restore.noUnit");

        assertThat(stored()).isZero();
    }

    @Test
    void saranGoesAfterItsOwnRetentionAndNothingElseOfTheResponse() throws Exception {
        retention(10, "\"retentionYears\":10,\"suggestionRetentionYears\":3");
        LocalDate kept = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusYears(3);
        load(2, kept, ",tinggal");
        load(2, kept.minusDays(1), ",pergi");
        load(2, kept.minusYears(2), ",pergi");
        String before = recap(String.valueOf(kept.getYear()));

        handleAll();

        office().context().getBean(SuggestionRetention.class).removeExpired();

        assertThat(count("suggestion")).isEqualTo(2);
        assertThat(count("suggestion_handling"))
                .as("what staff did goes with it")
                .isEqualTo(2);
        assertThat(office().count(
                                "SELECT COUNT(*) FROM suggestion WHERE content = 'tinggal' AND unit = '" + unit + "'"))
                .isEqualTo(2);
        assertThat(stored()).isEqualTo(6);
        assertThat(recap(String.valueOf(kept.getYear()))).isEqualTo(before);
    }

    @Test
    void whoMistypesACommandIsToldItsUsage() {
        assertThat(run("archive")).isEqualTo(2);
        assertThat(run("archive", folder.toString(), "--unit")).isEqualTo(2);
        assertThat(run("restore")).isEqualTo(2);
        assertThat(run("archive", folder.toString(), "--unit", "nix")).isEqualTo(1);
    }

    private void handleAll() throws SQLException {
        sql(
                "INSERT INTO suggestion_handling (unit, counted_on, response, note) SELECT unit, counted_on, response, 'catatan'"
                        + " FROM suggestion WHERE unit = '" + unit + "'");
    }

    private void retention(int years, String settings) {
        assertThat(office().provision(
                                "/api/v1/units/" + unit, "{\"name\":\"Uji\",\"kabupaten\":\"Uji\"," + settings + "}")
                        .statusCode())
                .as(years + " years")
                .isEqualTo(200);
    }

    private List<UUID> load(int number, LocalDate day, String suggestion) {
        return load(number, day.toString(), suggestion);
    }

    /** @param days one day, or the beginning of those of a month */
    private List<UUID> load(int number, String days, String suggestion) {
        List<UUID> ids = new ArrayList<>();
        String answer = office().importCsv(unit + "/imports", csv(ids, number, days, suggestion))
                .body();
        assertThat(answer).contains("\"stored\":" + number + ",");
        return ids;
    }

    private static String csv(List<UUID> ids, int number, String days, String suggestion) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < number; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            String day = days.endsWith("-") ? days + String.format("%02d", 1 + i % 28) : days;
            csv.append(id + "," + day + "T09:00:00.123+07:00," + (i % 3 == 0 ? "ktp" : "kk") + ","
                    + (i % 2 == 0 ? "L" : "") + "," + (1 + i % 4) + ",," + (1 + i % 3) + suggestion + "\n");
        }
        return csv.toString();
    }

    private void exclude(UUID... ids) {
        for (UUID id : ids) {
            assertThat(office().provision(
                                    "/api/v1/responses/" + id + "/exclusion", "{\"reason\":\"uji, \\\"coba\\\"\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private int run(String... words) {
        return office().context().getBean(CommandLine.class).run(List.of(words));
    }

    private Restored restore(Path file) {
        return office().context().getBean(Restore.class).restore(new ArchiveFile(file));
    }

    private String refusal(Path file) {
        try {
            return restore(file).toString();
        } catch (ArchiveTrouble e) {
            assertThat(e.args()).contains(e.key().equals("restore.noUnit") ? unit : "kk");
            return e.key();
        }
    }

    private Path file(String month) {
        return folder.resolve(unit).resolve(unit + "-" + month + ".csv.gz");
    }

    private static String unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Another archive in a file's place, with the check that belongs to it. */
    private static void replace(Path file, String content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        String sum = HexFormat.of().formatHex(ArchiveFile.newDigest().digest(Files.readAllBytes(file)));
        Files.writeString(
                file.resolveSibling(file.getFileName() + ArchiveFile.CHECK), sum + "  " + file.getFileName() + "\n");
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(unit))) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }

    private void wipe() throws SQLException {
        for (String table : List.of("response", "suggestion", "exclusion", "archived_response", "tally")) {
            sql("DELETE FROM " + table + " WHERE unit = '" + unit + "'");
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String recap(String period) {
        return office().get("/api/v1/units/" + unit + "/recaps/" + period).body();
    }

    private long stored() {
        return count("response");
    }

    private long count(String table) {
        return office().count("SELECT COUNT(*) FROM " + table + " WHERE unit = '" + unit + "'");
    }

    /** All that the store has of the unit's responses. */
    private String contents() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT r.*, s.content, e.reason, e.excluded_by, e.excluded_at FROM response r"
                                + " LEFT JOIN suggestion s ON s.response = r.id LEFT JOIN exclusion e ON e.response = r.id"
                                + " WHERE r.unit = '" + unit + "' ORDER BY r.id")) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    all.append(row.getString(i)).append('|');
                }
            }
        }
        return all.toString();
    }
}
