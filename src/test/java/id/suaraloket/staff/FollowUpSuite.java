package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.period.Period;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office means to do about its lowest unsur, and what became of it. */
abstract class FollowUpSuite extends StoreSuite {
    private final Period after = Period.of(Period.Kind.TRIWULAN, LocalDate.now(ZoneId.of("Asia/Jakarta")))
            .previous();
    private final Period period = after.previous();
    private String unit;
    private String point;
    private int units;
    private UUID first;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "uji-" + units;
        point = "UJTND" + "ABCDEFGHJKMNPQ".charAt(units);
        OfficeFixture.of(office(), unit).services("ktp").point(point, null);
        first = respond(period, 3, 4, 2, 4, 3, 4, 4, 4, 1);
    }

    @Test
    void theLowestUnsurAreProposedOnceThePeriodIsFinal() {
        assertThat(page(plan()).select("form[action$=follow-ups]")).isEmpty();
        assertThat(send(UUID.randomUUID(), Map.of()).statusCode()).isEqualTo(422);

        finalise();

        Document page = page(plan());
        assertThat(page.select("#lowest b").eachText())
                .containsExactly(
                        "U9 Penanganan Pengaduan, Saran dan Masukan (1,00)",
                        "U3 Waktu Penyelesaian (2,00)",
                        "U1 Persyaratan (3,00)");
        assertThat(page.select("#lowest li")).hasSize(9);
        assertThat(page.select("#f-unsur option[selected]").val()).isEqualTo("pengaduan");
    }

    @Test
    void whatIsPlannedStandsInTheNextPeriodWithTheValueBeforeAndAfter() {
        finalise();
        UUID id = UUID.randomUUID();
        assertThat(send(id, Map.of()).statusCode()).isEqualTo(303);
        assertThat(send(id, Map.of()).statusCode()).as("the same again").isEqualTo(303);
        assertThat(count()).isEqualTo(1);

        Element planned = page(plan()).select("#planned tbody tr").first();
        assertThat(planned.text())
                .contains("U9 Penanganan Pengaduan", "Papan alur pengaduan", "Kasi Pelayanan", "1,00 \u2192 -");
        assertThat(page(plan()).select("#f-unsur option[selected]").val())
                .as("the next one")
                .isEqualTo("waktu");

        respond(after, 3, 4, 2, 4, 3, 4, 4, 4, 3);
        Element next = page("/staff/units/" + unit + "/recaps/" + after.id())
                .select("#follow-ups tbody tr")
                .first();
        assertThat(next.text()).contains("1,00 \u2192 3,00 (+2,00)", "(sementara)", "waktunya lewat");
        assertThat(change(id, Map.of("state", "DONE", "outcome", "Papan terpasang"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/staff/units/" + unit + "/follow-ups")
                        .select("#follow-ups tbody tr")
                        .text())
                .contains("Selesai", "Papan terpasang", "1,00 \u2192 3,00 (+2,00)");
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE unit = '" + unit
                        + "' AND act LIKE 'FOLLOW_UP%'"))
                .isEqualTo(2);
    }

    @Test
    void aDoubleClickPlansItOnce() {
        finalise();
        UUID id = UUID.randomUUID();

        List<Integer> answers = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> send(id, Map.of()).statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(303);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatIsPlannedAboutAnUnsurThatACorrectionTookAwayCanStillBeDone() {
        respond(period, 3, 4, 2, 4, 3, 4, 4, 4);
        finalise();
        UUID id = UUID.randomUUID();
        send(id, Map.of());
        office().provision("/api/v1/responses/" + first + "/exclusion", "{\"reason\":\"Uji coba\"}");
        finalise(Map.of("number", "2", "reason", "Satu jawaban uji coba"));

        assertThat(page("/staff/units/" + unit + "/follow-ups/" + id)
                        .select("#f-unsur option[selected]")
                        .val())
                .isEqualTo("pengaduan");
        assertThat(change(id, Map.of("state", "DONE", "outcome", "Papan terpasang"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsOverOrDoneSaysWhatCameOfIt() {
        finalise();
        UUID id = UUID.randomUUID();
        send(id, Map.of());

        for (String state : new String[] {"DONE", "DROPPED"}) {
            HttpResponse<String> refused = change(id, Map.of("state", state, "outcome", " "));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select(".problems a").attr("href"))
                    .isEqualTo("#f-outcome");
        }
        assertThat(page("/staff/units/" + unit + "/follow-ups/" + id)
                        .select("input[name=state][checked]")
                        .val())
                .isEqualTo("PLANNED");
    }

    @Test
    void whatIsIncompleteIsRefusedWithWhatWasTyped() {
        finalise();

        HttpResponse<String> refused = send(
                UUID.randomUUID(), Map.of("unsur", "apa", "action", "", "due", "2001-TW1", "person", "x".repeat(201)));

        Document page = Jsoup.parse(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactly("#f-unsur", "#f-action", "#f-due", "#f-person");
        assertThat(page.select("#f-person").val()).hasSize(201);
        assertThat(count()).isZero();
    }

    @Test
    void anotherUnitsFollowUpIsNotThere() {
        finalise();
        UUID id = UUID.randomUUID();
        send(id, Map.of());
        OfficeFixture.of(office(), "lain-" + units);

        assertThat(office().get("/staff/units/lain-" + units + "/follow-ups/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(office().postAsStaff("/staff/units/lain-" + units + "/follow-ups/" + id, fields(id, Map.of()))
                        .statusCode())
                .isEqualTo(404);
    }

    private UUID respond(Period when, int... scores) {
        UUID id = UUID.randomUUID();
        HttpResponse<String> answer = office().put(
                        id,
                        ResponseJson.at(point)
                                .text("submittedAt", when.from().plusDays(10) + "T09:00:00+07:00")
                                .scores(scores));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private void finalise() {
        finalise(Map.of("number", "1"));
    }

    private void finalise(Map<String, String> order) {
        String address = "/staff/units/" + unit + "/recaps/" + period.id() + "/finalisation";
        assertThat(office().postAsStaff(address, order).statusCode()).isEqualTo(303);
    }

    private String plan() {
        return "/staff/units/" + unit + "/recaps/" + period.id() + "/follow-ups";
    }

    private HttpResponse<String> send(UUID id, Map<String, String> other) {
        return office().postAsStaff(plan(), fields(id, other));
    }

    private HttpResponse<String> change(UUID id, Map<String, String> other) {
        return office().postAsStaff("/staff/units/" + unit + "/follow-ups/" + id, fields(id, other));
    }

    private Map<String, String> fields(UUID id, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "id", id.toString(),
                "unsur", "pengaduan",
                "action", "Papan alur pengaduan",
                "due", after.id(),
                "person", "Kasi Pelayanan"));
        fields.putAll(other);
        return fields;
    }

    private long count() {
        return office().count("SELECT COUNT(*) FROM follow_up WHERE unit = '" + unit + "'");
    }

    private Document page(String path) {
        HttpResponse<String> answer = office().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
