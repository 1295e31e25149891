package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff leaf through a unit's responses, look at one, and take it out of the results and back in. */
abstract class ResponseListSuite extends StoreSuite {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private String unit = "";
    private String point = "";
    private int units;

    @Override
    protected void provision() {
        // Each test makes its own unit.
    }

    @BeforeEach
    void makeUnit() {
        units++;
        unit = "uji-" + units;
        point = "UJR" + "ABCDEFGHJKMNPQRSTUVWXYZ".charAt(units) + "22";
        OfficeFixture.of(office(), unit).services("ktp", "kk").point(point, null);
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        Document page = page(list());

        assertThat(page.select("main .notice").text()).contains("Belum ada jawaban");
        assertThat(page.select(".places a[aria-current]").text()).isEqualTo("Jawaban");
        assertThat(page.select(".parts")).isEmpty();
    }

    @Test
    void whoeverLeafsThereAndBackSeesEachResponseOnceWhileOthersArrive() {
        List<String> stored = new ArrayList<>();
        StringBuilder csv = new StringBuilder("id,submitted_at,service,q1,q2,q3,q4,q5,q6,q7,q8,q9\r\n");
        for (int i = 0; i < 170; i++) {
            UUID id = UUID.randomUUID();
            csv.append(id).append(',').append(daysAgo(i % 9 + 1)).append(",ktp,4,4,4,4,4,4,4,4,4\r\n");
            stored.add(id.toString());
        }
        assertThat(office().importCsv(unit + "/imports", csv.toString()).statusCode())
                .isEqualTo(200);
        List<String> seen = new ArrayList<>();
        Document page = page(list());
        assertThat(page.select("main").text()).contains("170 jawaban dihitung");
        seen.addAll(ids(page));
        int parts = 1;
        while (next(page, "next") != null) {
            // Today: newer than all that is being looked at.
            respond(ResponseJson.at(point));
            page = page(next(page, "next"));
            seen.addAll(ids(page));
            parts++;
        }
        assertThat(parts).isEqualTo(4);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(stored).doesNotHaveDuplicates();

        List<String> back = new ArrayList<>(ids(page));
        while (next(page, "prev") != null) {
            page = page(next(page, "prev"));
            back.addAll(ids(page));
        }
        assertThat(back).containsAll(stored).doesNotHaveDuplicates().hasSize(173);
    }

    @Test
    void theNewerEndLeadsBackToTheBeginning() {
        respond(ResponseJson.at(point));

        HttpResponse<String> answer = office().get(
                        list() + "?after=" + LocalDate.now(ZONE) + ".ffffffff-ffff-4fff-bfff-ffffffffffff&service=ktp");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains(list() + "?service=ktp");
    }

    @Test
    void aListIsNarrowedByDayServiceChannelPointAndMark() throws SQLException {
        String plain = respond(ResponseJson.at(point).text("submittedAt", daysAgo(3)));
        String kk = respond(ResponseJson.at(point).text("service", "kk").text("submittedAt", daysAgo(2)));
        String wrong = respond(ResponseJson.at(point).text("submittedAt", "2001-01-01T00:00:00Z"));
        String fast = respond(ResponseJson.at(point)
                .text("startedAt", OffsetDateTime.now().minusSeconds(1).toString())
                .text("submittedAt", OffsetDateTime.now().toString()));
        exclude(plain, "Diisi petugas");

        assertThat(ids(page(list()))).containsExactlyInAnyOrder(plain, kk, wrong, fast);
        assertThat(ids(page(list() + "?mark=EXCLUDED"))).containsExactly(plain);
        assertThat(ids(page(list() + "?mark=EXCLUDED&service=kk"))).isEmpty();
        assertThat(ids(page(list() + "?mark=WRONG_CLOCK"))).containsExactly(wrong);
        assertThat(ids(page(list() + "?mark=SUSPICIOUS"))).containsExactly(fast);
        assertThat(ids(page(list() + "?service=kk&channel=QR&point=" + point))).containsExactly(kk);
        assertThat(ids(page(list() + "?channel=PAPER"))).isEmpty();
        LocalDate day = LocalDate.now(ZONE).minusDays(2);
        assertThat(ids(page(list() + "?from=" + day + "&to=" + day))).containsExactly(kk);
        assertThat(ids(page(list() + "?on=" + day))).containsExactly(kk, plain);
        Document opened = page(list() + "?service=ktp&on=" + day);
        assertThat(ids(opened)).containsExactly(plain);
        assertThat(opened.select(".jump-to input").eachAttr("value")).containsExactly("ktp", day.toString());
        assertThat(page(list() + "?channel=PAPER").select("main .notice a").attr("href"))
                .isEqualTo(list());
    }

    @Test
    void whatCannotBeLookedForIsNamed() {
        Map<String, String> wrong = Map.of(
                "from=2026-13-01", "#f-from",
                "to=kemarin", "#f-to",
                "from=2026-02-01&to=2026-01-01", "#f-to",
                "on=x", "#f-on",
                "service=lain", "#f-service",
                "service=%00", "#f-service",
                "channel=FAX", "#f-channel",
                "point=ZZZZZZ", "#f-point",
                "mark=%3Cscript%3E", "#f-mark");
        wrong.forEach((query, field) -> {
            HttpResponse<String> answer = office().get(list() + "?" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".problems a").eachAttr("href")).containsExactly(field);
            assertThat(page.select(field)).hasSize(1);
            assertThat(page.select("main script")).isEmpty();
        });
    }

    @Test
    void oddAddressesAreAnsweredClearly() {
        Map<String, Integer> odd = Map.of(
                "before=x", 404,
                "after=2026-99-99.x", 404,
                "before=2026-02-30.00000000-0000-0000-0000-000000000000", 404,
                "lain=1", 200,
                "from=&service=", 200,
                "page=1000", 200);
        odd.forEach(
                (query, status) -> assertThat(office().get(list() + "?" + query).statusCode())
                        .as(query)
                        .isEqualTo(status));
    }

    @Test
    void aResponseIsShownInWords() {
        String id = respond(ResponseJson.at(point).text("suggestion", "<b>Kursi</b> kurang, pak budi"));

        Document page = page(list() + "/" + id);

        assertThat(page.select(".told dd").eachText())
                .contains("4", "–", "Tidak dijawab (RTMK)")
                .hasSize(18);
        assertThat(page.select(".facts").text())
                .contains("Layanan ktp", "Ponsel (QR)", "Loket (" + point + ")", "Perempuan", "30-39 tahun", "versi 1");
        assertThat(page.select("blockquote").text()).isEqualTo("<b>Kursi</b> kurang, pak [***]");
        assertThat(page.select("blockquote b, #exclusion ~ article")).isEmpty();
    }

    @Test
    void anExclusionNeedsAReasonIsToldOnEveryDocumentAndCanBeUndone() throws SQLException {
        respond(ResponseJson.at(point));
        String id = respond(ResponseJson.at(point));
        assertThat(exclude(id, " ").statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(exclude(id, "x".repeat(501)).body())
                        .select("#f-reason")
                        .text())
                .hasSize(501);

        assertThat(exclude(id, "<i>Dicoba</i> oleh 081234567890").headers().firstValue("location"))
                .contains(list() + "/" + id + "#exclusion");

        Document page = page(list() + "/" + id);
        assertThat(page.select("#exclusion ~ article").text()).contains("<i>Dicoba</i> oleh [***]", "Dikecualikan");
        assertThat(page(list()).select(".mark").eachText()).containsExactly("Dikecualikan");
        String recaps = "/units/" + unit + "/recaps/" + LocalDate.now(ZONE).getYear();
        assertThat(page("/staff" + recaps).select("#facts").text()).contains("Jawaban yang dikecualikan 1");
        assertThat(office().get("/api/v1" + recaps + ".csv").body()).contains("Jawaban yang dikecualikan");
        assertThat(office().get("/api/v1" + recaps).body()).contains("\"excluded\":1", "\"respondents\":1");

        assertThat(office().postAsStaff(list() + "/" + id + "/readmission").statusCode())
                .isEqualTo(303);

        assertThat(page(list() + "/" + id).select("#exclusion ~ article").text())
                .contains("Dihitung lagi");
        assertThat(office().get("/api/v1" + recaps).body()).contains("\"excluded\":0", "\"respondents\":2");
        assertThat(audited("RESPONSE_EXCLUDED", id)).isEqualTo(1);
        assertThat(audited("RESPONSE_READMITTED", id)).isEqualTo(1);
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE unit = '" + unit
                        + "' AND (before_values LIKE '%0812%' OR after_values LIKE '%0812%')"))
                .isZero();
        talliesEqualARecount();
    }

    @Test
    void aProgramThatExcludesIsWrittenDownToo() {
        String id = respond(ResponseJson.at(point));
        String address = "/api/v1/responses/" + id + "/exclusion";

        office().provision(address, "{\"reason\":\"Uji\"}");
        office().provision(address, "{\"reason\":\"Uji lagi\"}");
        office().delete(address);
        office().delete(address);

        assertThat(audited("RESPONSE_EXCLUDED", id)).isEqualTo(1);
        assertThat(audited("RESPONSE_READMITTED", id)).isEqualTo(1);
    }

    @Test
    void whoDownloadsIsWrittenDown() {
        int year = LocalDate.now(ZONE).getYear();
        String address = "/api/v1/units/" + unit;

        office().get(address + "/responses/" + year + ".csv");
        office().get(address + "/responses/" + year + ".xlsx");
        office().get(address + "/recaps/" + year + ".csv");

        assertThat(audited("EXPORTED", "responses-" + unit + "-" + year + ".csv"))
                .isEqualTo(1);
        assertThat(audited("EXPORTED", "responses-" + unit + "-" + year + ".xlsx"))
                .isEqualTo(1);
        assertThat(audited("EXPORTED", "rekapitulasi-" + unit + "-" + year + ".csv"))
                .isEqualTo(1);
    }

    @Test
    void anotherUnitsResponseIsNotFound() {
        String id = respond(ResponseJson.at(point));
        String other = "lain-" + units;
        OfficeFixture.of(office(), other).services("ktp");
        String there = "/staff/units/" + other + "/responses/";

        assertThat(office().get(there + id).statusCode()).isEqualTo(404);
        assertThat(office().postAsStaff(there + id + "/exclusion", Map.of("reason", "Uji"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(office().postAsStaff(there + id + "/readmission").statusCode())
                .isEqualTo(404);
        assertThat(office().get(list() + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(office().get(list() + "/x").statusCode()).isEqualTo(404);
        assertThat(office().get("/staff/units/nix/responses").statusCode()).isEqualTo(404);
        assertThat(page(list() + "/" + id).select("#exclusion ~ article")).isEmpty();
    }

    private String list() {
        return "/staff/units/" + unit + "/responses";
    }

    private static String daysAgo(int days) {
        return OffsetDateTime.now(ZONE).minusDays(days).toString();
    }

    private String respond(ResponseJson response) {
        UUID id = UUID.randomUUID();
        assertThat(office().put(id, response).statusCode()).isEqualTo(201);
        return id.toString();
    }

    private HttpResponse<String> exclude(String id, String reason) {
        return office().postAsStaff(list() + "/" + id + "/exclusion", Map.of("reason", reason));
    }

    private long audited(String act, String subject) {
        return office().count("SELECT COUNT(*) FROM audit_entry WHERE act = '" + act + "' AND unit = '" + unit
                + "' AND subject = '" + subject + "'");
    }

    private Document page(String address) {
        HttpResponse<String> answer = office().get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> ids(Document page) {
        return page.select(".rows a").eachAttr("href").stream()
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .toList();
    }

    private static String next(Document page, String rel) {
        Element link = page.select(".parts a[rel=" + rel + "]").first();
        return link == null ? null : link.attr("href");
    }
}
