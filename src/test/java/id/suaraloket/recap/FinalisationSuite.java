package id.suaraloket.recap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.response.Import;
import id.suaraloket.response.ImportResult;
import id.suaraloket.spreadsheet.Row;
import id.suaraloket.spreadsheet.Table;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made final stays, to the last digit, and anyone can see what it was. */
abstract class FinalisationSuite extends StoreSuite {
    private static final Gson COMPACT =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /** More than are written at once. */
    private static final int LINES = 700;

    @TempDir
    private Path folder;

    private final Period period = Period.of(Period.Kind.TRIWULAN, LocalDate.now(ZoneId.of("Asia/Jakarta")))
            .previous();
    private String unit;
    private String point;
    private int units;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "uji-" + units;
        point = "UJFNA" + "ABCDEFGHJKMNPQ".charAt(units);
        OfficeFixture.of(office(), unit).services("ktp", "kk").point(point, null);
    }

    @Test
    void whatIsFinalStaysWhateverComesLater() throws SQLException {
        UUID first = respond("ktp", 4);
        respond("kk", 3);
        JsonObject open = recap("");
        JsonObject openOfOne = recap("?service=ktp");
        assertThat(open.get("status").getAsString()).isEqualTo("open");

        assertThat(finalise(1, "").statusCode()).isEqualTo(303);

        JsonObject made = recap("");
        assertThat(made.get("status").getAsString()).isEqualTo("final");
        assertThat(figures(made)).isEqualTo(figures(open));
        assertThat(figures(recap("?service=ktp"))).isEqualTo(figures(openOfOne));

        respond("ktp", 1);
        respond("kk", 1);
        assertThat(office().provision("/api/v1/responses/" + first + "/exclusion", "{\"reason\":\"Uji coba\"}")
                        .statusCode())
                .isEqualTo(201);
        office().provision("/api/v1/units/" + unit, """
                {"name":"Nama Baru","kabupaten":"Lain","questionnaire":"lumajang-14","weighting":"0.11","population":7}""");
        office().provision("/api/v1/units/" + unit + "/services/kk", "{\"name\":\"Nama Baru\"}");

        JsonObject later = recap("");
        assertThat(figures(later)).isEqualTo(figures(made));
        assertThat(later.getAsJsonObject("edition").get("late").getAsLong()).isEqualTo(2);
        assertThat(figures(recap("?service=ktp"))).isEqualTo(figures(openOfOne));
        assertThat(recap("?service=ktp").getAsJsonObject("edition").get("late").getAsLong())
                .isEqualTo(1);
        office().provision("/api/v1/units/" + unit + "/services/baru", "{\"name\":\"Baru\"}");
        assertThat(recap("?service=baru").get("service").getAsString()).isEqualTo("baru");
        assertThat(recap("?service=baru").get("respondents").getAsLong()).isZero();
        assertThat(page("/staff/units/" + unit + "/recaps/" + period.id())
                        .select("#final")
                        .text())
                .contains("edisi 1", "tidak ikut dihitung: 2");
        assertThat(check().check(edition(1)).equal()).isTrue();
        talliesEqualARecount();
    }

    @Test
    void anyoneSeesWhatWasMadeFinalUnderACode() {
        respond("ktp", 4);
        finalise(1, "");
        String printed = recap("").getAsJsonObject("edition").get("checkCode").getAsString();
        String ikm = recap("").get("ikm").getAsString().replace('.', ',');

        HttpResponse<String> typed = office().getAsNobody("/cek?code=" + printed.toLowerCase(Locale.ROOT));
        assertThat(typed.headers().firstValue("location")).contains("/cek/" + printed.replace("-", ""));
        HttpResponse<String> answer = office().getAsNobody("/cek/" + printed);
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("#ikm").text()).isEqualTo(ikm);
        assertThat(page.select("#unsur tbody tr")).hasSize(9);
        assertThat(page.select("code").text())
                .isEqualTo(CheckCode.digest(edition(1).snapshot()));
        assertThat(office().getAsNobody("/cek/AAAABBBBCCCC").statusCode()).isEqualTo(404);
        assertThat(office().getAsNobody("/cek?code=apa%20ini").statusCode()).isEqualTo(422);
        assertThat(office().getAsNobody("/cek").statusCode()).isEqualTo(200);
    }

    @Test
    void aCorrectionIsAFurtherEditionBesideTheOneBefore() {
        respond("ktp", 4);
        finalise(1, "");
        String before = recap("").get("ikm").getAsString();
        respond("ktp", 1);

        HttpResponse<String> without = finalise(2, " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.body()).select(".problems").text()).contains("alasan");
        assertThat(finalise(2, "Lembar kertas baru ditemukan").statusCode()).isEqualTo(303);

        JsonObject after = recap("");
        assertThat(after.get("ikm").getAsString()).isNotEqualTo(before);
        assertThat(after.getAsJsonObject("edition").get("number").getAsInt()).isEqualTo(2);
        assertThat(after.getAsJsonObject("edition").get("late").getAsLong()).isZero();
        Document old =
                Jsoup.parse(office().getAsNobody("/cek/" + edition(1).code()).body());
        assertThat(old.select("#ikm").text()).isEqualTo(before.replace('.', ','));
        assertThat(old.select("a[href='/cek/" + edition(2).code() + "']")).hasSize(1);
        assertThat(Jsoup.parse(office().getAsNobody("/cek/" + edition(2).code()).body())
                        .text())
                .contains("Lembar kertas baru ditemukan");
        assertThat(page(address()).select("#editions tbody tr")).hasSize(2);
        assertThat(check().check(edition(1)).equal()).isTrue();
        assertThat(check().check(edition(2)).equal()).isTrue();
    }

    @Test
    void onlyAPeriodThatIsOverAndHasResponsesIsMadeFinal() {
        HttpResponse<String> empty = finalise(1, "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(page(address()).select("form button:contains(Jadikan)")).isEmpty();
        assertThat(page(address()).select("main").text()).contains("Belum ada jawaban");

        Period present = Period.of(Period.Kind.TRIWULAN, LocalDate.now(ZoneId.of("Asia/Jakarta")));
        String address = "/staff/units/" + unit + "/recaps/" + present.id() + "/finalisation";
        HttpResponse<String> early = office().postAsStaff(address, Map.of("number", "1"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("belum berakhir");
        assertThat(page(address).select("form button:contains(Jadikan)")).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void whoAsksTwiceMakesOneEdition() {
        respond("ktp", 4);

        List<Integer> answers = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> finalise(1, "").statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(303, 422, 422, 422);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aFileThatIsBeingImportedIsCountedWholeOrComesLater() throws Exception {
        respond("ktp", 4);
        Path file = folder.resolve("late.csv");
        Files.writeString(
                file,
                "submitted_at,service,q1,q2,q3,q4,q5,q6,q7,q8,q9\n"
                        + (period.from().plusDays(20) + "T09:00:00+07:00,ktp,1,1,1,1,1,1,1,1,1\n").repeat(LINES));
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Unit imported = office().context().getBean(Units.class).findByCode(unit).orElseThrow();
        CompletableFuture<ImportResult> running = CompletableFuture.supplyAsync(() -> {
            try (Table table = halfway(Table.of(file), reached, released)) {
                return office().context().getBean(Import.class).load(imported, table, false, Actor.program());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        reached.await();

        CompletableFuture<Integer> asked =
                CompletableFuture.supplyAsync(() -> finalise(1, "").statusCode());
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(count()).isZero();
        released.countDown();

        assertThat(running.join().stored()).isEqualTo(LINES);
        // Who did not wait long enough is told so, and asks again.
        assertThat(asked.join() == 303 ? 303 : finalise(1, "").statusCode()).isEqualTo(303);
        assertThat(recap("").get("respondents").getAsLong()).isEqualTo(LINES + 1);
        assertThat(check().check(edition(1)).equal()).isTrue();
    }

    /** Stops within the file, where some of it has been written but nothing can be seen. */
    private static Table halfway(Table table, CountDownLatch reached, CountDownLatch released) {
        return new Table() {
            private int rows;

            @Override
            public Optional<Row> read() throws IOException {
                if (++rows == LINES) {
                    reached.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                return table.read();
            }

            @Override
            public void close() throws IOException {
                table.close();
            }
        };
    }

    @Test
    void whatIsStillOpenIsNamedAndKept() {
        respond("ktp", 4);
        office().provision(
                        "/api/v1/units/" + unit,
                        "{\"name\":\"Uji\",\"kabupaten\":\"Uji\",\"questionnaire\":\"permenpanrb-14-2017\",\"population\":300}");

        assertThat(page(address()).select("#open").text()).contains("kurang 168 responden");
        finalise(1, "");

        assertThat(edition(1).snapshot()).contains("\"open\":{\"sample\":168}");
    }

    @Test
    void aRowThatWasTamperedWithIsFoundAndSoIsASnapshot() throws SQLException {
        respond("ktp", 4);
        respond("ktp", 3);
        finalise(1, "");
        Edition made = edition(1);

        run("UPDATE response SET answers = '111111111' WHERE unit = '" + unit + "' AND answers = '333333333'");
        assertThat(check().check(made).differences())
                .extracting(Object::toString)
                .hasSize(18)
                .anyMatch(text -> text.contains("ktp / permenpanrb-14-2017@1 / q1 / 3, told=1, counted=0"));
        run("UPDATE response SET answers = '333333333' WHERE unit = '" + unit + "' AND answers = '111111111'");
        assertThat(check().check(made).equal()).isTrue();

        String better = made.snapshot().replace("\"ikm\":\"87.50\"", "\"ikm\":\"97.50\"");
        assertThat(better).isNotEqualTo(made.snapshot());
        assertThat(check().check(with(made, made.code(), better)).whole()).isFalse();
        assertThat(check().check(with(made, CheckCode.of(better).value(), better))
                        .scored())
                .isFalse();
    }

    @Test
    void talliesThatAreNotWhatTheRowsComeToAreNotMadeFinal() throws SQLException {
        respond("ktp", 4);
        run("UPDATE tally SET counts = REPLACE(counts, '\"4\":1', '\"4\":2') WHERE unit = '" + unit + "'");

        HttpResponse<String> refused = finalise(1, "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("hitung ulang");
        assertThat(count()).isZero();
    }

    /** Nobody's answer about the unsur that it alone asks about is missing. */
    @Test
    void aQuestionnaireOfWhichEveryResponseIsExcludedAsksForNothing() throws SQLException {
        String own = withoutComplaints();
        UUID first = respond("ktp", 4);
        OfficeFixture.of(office(), unit).questionnaire(own);
        respond("ktp", 3, 8);
        respond("kk", 2, 8);
        assertThat(recap("").getAsJsonArray("unsur")).hasSize(9);
        exclude(first);

        JsonObject open = recap("");
        assertThat(open.get("questionnaire").getAsString()).isEqualTo(own);
        assertThat(open.getAsJsonArray("unsur")).hasSize(8);
        assertThat(open.get("ikm").getAsString()).isEqualTo("62.50");
        assertThat(open.get("excluded").getAsLong()).isEqualTo(1);
        assertThat(recap("?service=ktp").get("ikm").getAsString()).isEqualTo("75.00");
        finalise(1, "");

        assertThat(figures(recap(""))).isEqualTo(figures(open));
        assertThat(recap("?service=ktp").get("ikm").getAsString()).isEqualTo("75.00");
        assertThat(check().check(edition(1)).equal()).isTrue();
        talliesEqualARecount();
    }

    @Test
    void whereEveryResponseIsExcludedTheQuestionnaireIsTheOneOfNow() {
        String own = withoutComplaints();
        UUID only = respond("ktp", 4);
        OfficeFixture.of(office(), unit).questionnaire(own);
        exclude(only);

        JsonObject recap = recap("");

        assertThat(recap.get("questionnaire").getAsString()).isEqualTo(own);
        assertThat(recap.getAsJsonArray("unsur")).hasSize(8);
        assertThat(recap.get("respondents").getAsLong()).isZero();
        assertThat(recap.get("excluded").getAsLong()).isEqualTo(1);
    }

    /** RFC 8785, checked by somebody else's JSON. */
    @Test
    void aSnapshotIsCanonicalJson() {
        respond("ktp", 4);
        respond("kk", 2);
        finalise(1, "");
        String snapshot = edition(1).snapshot();

        assertThat(snapshot).isEqualTo(COMPACT.toJson(sorted(JsonParser.parseString(snapshot))));
    }

    private static JsonElement sorted(JsonElement element) {
        if (element.isJsonArray()) {
            JsonArray array = new JsonArray();
            element.getAsJsonArray().forEach(each -> array.add(sorted(each)));
            return array;
        }
        if (!element.isJsonObject()) {
            return element;
        }
        JsonObject object = new JsonObject();
        element.getAsJsonObject().keySet().stream()
                .sorted()
                .forEach(key -> object.add(key, sorted(element.getAsJsonObject().get(key))));
        return object;
    }

    /** A questionnaire of the unit that leaves the regulation's ninth unsur out. */
    private String withoutComplaints() {
        String code = unit + "-q1";
        String draft = "/staff/units/" + unit + "/questionnaires/" + code + "/draft";
        office().postAsStaff("/staff/units/" + unit + "/questionnaires", Map.of("source", "permenpanrb-14-2017"));
        office().postAsStaff(draft + "/questions/q9/place", Map.of("to", "out"));
        assertThat(office().postAsStaff(draft + "/publication").statusCode()).isEqualTo(303);
        return code;
    }

    private void exclude(UUID response) {
        assertThat(office().provision("/api/v1/responses/" + response + "/exclusion", "{\"reason\":\"Uji coba\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private UUID respond(String service, int score) {
        return respond(service, score, 9);
    }

    private UUID respond(String service, int score, int questions) {
        UUID id = UUID.randomUUID();
        int[] scores = new int[questions];
        Arrays.fill(scores, score);
        HttpResponse<String> answer = office().put(
                        id,
                        ResponseJson.at(point)
                                .text("service", service)
                                .text("submittedAt", period.from().plusDays(10) + "T09:00:00+07:00")
                                .scores(scores));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private String address() {
        return "/staff/units/" + unit + "/recaps/" + period.id() + "/finalisation";
    }

    private HttpResponse<String> finalise(int number, String reason) {
        return office().postAsStaff(address(), Map.of("number", String.valueOf(number), "reason", reason));
    }

    private JsonObject recap(String query) {
        return JsonParser.parseString(office().get("/api/v1/units/" + unit + "/recaps/" + period.id() + query)
                        .body())
                .getAsJsonObject();
    }

    /** All but what tells of its being final. */
    private static JsonObject figures(JsonObject recap) {
        JsonObject figures = recap.deepCopy();
        figures.remove("status");
        figures.remove("edition");
        return figures;
    }

    private Document page(String path) {
        return Jsoup.parse(office().get(path).body());
    }

    private EditionCheck check() {
        return office().context().getBean(EditionCheck.class);
    }

    private Edition edition(int number) {
        return office().context()
                .getBean(Editions.class)
                .list(unit, period.id())
                .get(number - 1);
    }

    private long count() {
        return office().count("SELECT COUNT(*) FROM recap_edition WHERE unit = '" + unit + "'");
    }

    private static Edition with(Edition made, String code, String snapshot) {
        return new Edition(made.unit(), made.period(), made.number(), code, made.madeAt(), snapshot);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
