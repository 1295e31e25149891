package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.SuggestionSearch;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff read saran, say what came of it, and look behind its mask only so that it is known. */
abstract class SuggestionListSuite extends StoreSuite {
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
        point = "UJS" + "ABCDEFGHJKMNPQRSTUVWXYZ".charAt(units) + "22";
        OfficeFixture.of(office(), unit).services("ktp", "kk").point(point, null);
    }

    @Test
    void anEmptyListSaysThatThereIsNoneYet() {
        respond(null, 0);

        Document page = page(list());

        assertThat(page.select("main .notice").text()).contains("Belum ada saran");
        assertThat(page.select("main form[method=post], main .button[href]")).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void whatLooksPersonalIsMaskedUntilSomebodyLooksWhichIsWrittenDown() {
        String id = respond("Pak Budi <b>kasar</b>, hubungi 081234567890", 0);

        Document page = page(list());
        assertThat(page.select("blockquote").text()).isEqualTo("Pak [***] <b>kasar</b>, hubungi [***]");
        assertThat(page.html()).doesNotContain("Budi");
        Document one = page(list() + "/" + id);
        assertThat(one.html()).doesNotContain("Budi");
        assertThat(page(responses() + "/" + id).html()).doesNotContain("Budi");
        assertThat(audited("SUGGESTION_UNMASKED", id)).isZero();
        // A reload or another language leads back to the list.
        assertThat(office().get(list() + "/" + id + "/original").statusCode()).isEqualTo(303);

        String form = one.select("form[action$=/original]").attr("action");
        HttpResponse<String> original = office().postAsStaff(form, Map.of("back", "?service=ktp"));

        assertThat(original.headers().firstValue("cache-control")).contains("no-store");
        Document shown = Jsoup.parse(original.body());
        assertThat(shown.select("blockquote").text()).isEqualTo("Pak Budi <b>kasar</b>, hubungi [***]");
        assertThat(shown.select("[role=status]").text()).contains("dicatat");
        assertThat(shown.select("main > p a").attr("href")).isEqualTo(list() + "?service=ktp#saran-" + id);
        assertThat(audited("SUGGESTION_UNMASKED", id)).isEqualTo(1);
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE after_values LIKE '%Budi%'"))
                .isZero();
    }

    @Test
    void whereNothingIsMaskedNothingCanBeLookedBehind() {
        String id = respond("Kursi kurang", 0);

        assertThat(page(list() + "/" + id).select("form[action$=/original]")).isEmpty();
    }

    @Test
    void wordsAreFoundAsTheyAreShownHoweverTheyAreWritten() {
        String chairs = respond("KURSI kurang 100%, antre_lama!", 1);
        String toilet = respond("Toilet kotor, kata Bu Kursiyah", 2);

        for (String words : List.of("kursi", "Kursi+KURANG", "100%25", "e_lama!", "%2C+antre")) {
            assertThat(ids(page(list() + "?q=" + words))).as(words).containsExactly(chairs);
        }
        for (String words : List.of("0_%25", "kursi%25", "kursiyah", "%27%27", "%5C")) {
            assertThat(ids(page(list() + "?q=" + words))).as(words).isEmpty();
        }
        assertThat(ids(page(list() + "?q=kotor"))).containsExactly(toilet);
        assertThat(page(list() + "?q=%22%3E%3Cscript%3E").select("#f-q").attr("value"))
                .isEqualTo("\"><script>");
    }

    @Test
    void aListIsNarrowedByWhatStaffDidAndByDayAndService() {
        String old = respond("Satu", 5);
        String kk = respond(ResponseJson.at(point).text("service", "kk").text("suggestion", "Dua"));
        handle(old, "WAITING", "Loket ditambah");

        assertThat(ids(page(list()))).containsExactly(kk, old);
        assertThat(ids(page(list() + "?state=unread"))).containsExactly(kk);
        assertThat(ids(page(list() + "?state=read"))).containsExactly(old);
        assertThat(ids(page(list() + "?category=WAITING"))).containsExactly(old);
        assertThat(ids(page(list() + "?category=OTHER"))).isEmpty();
        assertThat(ids(page(list() + "?service=kk"))).containsExactly(kk);
        assertThat(ids(page(list() + "?to=" + LocalDate.now(ZONE).minusDays(1))))
                .containsExactly(old);
    }

    @Test
    void whatCannotBeLookedForIsNamed() {
        for (String field : List.of("state", "category", "from", "service")) {
            HttpResponse<String> answer = office().get(list() + "?" + field + "=x");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".problems a").eachAttr("href"))
                    .containsExactly("#f-" + field);
            assertThat(office().get(list() + ".csv?" + field + "=x").statusCode())
                    .isEqualTo(422);
        }
        assertThat(office().get(list() + "?q=" + "x".repeat(101)).statusCode()).isEqualTo(422);
        assertThat(office().get(list() + "?before=x").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverLeafsThereAndBackSeesEachSaranOnce() {
        List<String> stored = respondAll(90);
        List<String> seen = new ArrayList<>();
        Document page = page(list());
        seen.addAll(ids(page));
        while (next(page, "next") != null) {
            respond("Baru", 0);
            page = page(next(page, "next"));
            seen.addAll(ids(page));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(stored);
        List<String> back = new ArrayList<>(ids(page));
        while (next(page, "prev") != null) {
            page = page(next(page, "prev"));
            back.addAll(ids(page));
        }
        assertThat(back).containsAll(stored).doesNotHaveDuplicates();
    }

    @Test
    void oneIsMarkedAsReadAtItsPlaceAndUnmarked() {
        String id = respond("Kursi kurang", 0);
        respond("Toilet kotor", 0);
        assertThat(page(list()).select("main > p b").text()).startsWith("2 saran dari 90 hari terakhir belum dibaca");
        Element form =
                page(list() + "?service=ktp").select("#saran-" + id + " form").first();

        HttpResponse<String> answer = send(form);

        assertThat(location(answer)).startsWith(list() + "?service=ktp&marked=").endsWith("#saran-" + id);
        Document page = page(location(answer).replaceAll("#.*", ""));
        assertThat(page.select("#saran-" + id).text()).contains("Dibaca token", "Tandai belum dibaca");
        assertThat(page.select("[role=status]").text()).contains("Urungkan");
        assertThat(unread()).isEqualTo(1);

        assertThat(location(send(page.select("#saran-" + id + " form").first())))
                .isEqualTo(list() + "?service=ktp#saran-" + id);
        assertThat(unread()).isEqualTo(2);
        assertThat(audited("SUGGESTION_HANDLED", id)).isEqualTo(2);
    }

    @Test
    void allOfAPageAreMarkedAsReadAndThatIsUndone() {
        respondAll(30);
        String unreadOnes = list() + "?state=unread";
        Element form = page(unreadOnes).select("main > form[action$=/readings]").first();

        HttpResponse<String> answer = send(form);

        assertThat(unread()).isEqualTo(5);
        Document page = page(location(answer));
        assertThat(ids(page)).hasSize(5);
        assertThat(location(send(page.select("form[action$=/undo]").first()))).isEqualTo(unreadOnes);
        assertThat(unread()).isEqualTo(30);
        assertThat(ids(page(unreadOnes))).hasSize(25);
    }

    @Test
    void whatIsNoSaranOfTheUnitIsPassedOverWhenMarking() {
        String id = respond("Kursi kurang", 0);
        String other = "lain-" + units;
        OfficeFixture.of(office(), other).services("ktp");
        String there = "/staff/units/" + other + "/suggestions";

        Map<String, String> fields = Map.of("ids", id + ",x,,<b>," + UUID.randomUUID(), "back", "//evil.example/");
        HttpResponse<String> answer = office().postAsStaff(there + "/readings", fields);

        assertThat(location(answer)).startsWith(there + "?marked=");
        assertThat(unread()).isEqualTo(1);
        for (String deed : List.of("", "/original")) {
            assertThat(office().get(there + "/" + id + deed).statusCode()).isEqualTo(404);
            assertThat(office().postAsStaff(there + "/" + id + deed, Map.of("category", "OTHER"))
                            .statusCode())
                    .isEqualTo(404);
        }
        office().postAsStaff(there + "/" + id + "/unreading", Map.of());
        office().postAsStaff(there + "/readings/undo", Map.of("marked", "99999999999"));
        office().postAsStaff(there + "/readings/undo", Map.of("marked", "x"));
        assertThat(office().count("SELECT COUNT(*) FROM suggestion_handling WHERE unit = '" + other + "'"))
                .isZero();
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE act LIKE 'SUGGESTION%' AND unit = '" + other
                        + "'"))
                .isZero();
    }

    @Test
    void staffSayWhatItIsAboutAndWhatCameOfIt() {
        String id = respond("Kursi kurang", 0);
        Document one = page(list() + "/" + id + "?back=%3Fservice%3Dktp");
        assertThat(one.select("#f-category option").eachText())
                .containsExactly(
                        "Pilih salah satu",
                        "Petugas",
                        "Waktu",
                        "Biaya",
                        "Sarana",
                        "Prosedur",
                        "Terima kasih",
                        "Lainnya");

        HttpResponse<String> wrong = office().postAsStaff(
                        list() + "/" + id, Map.of("category", "x", "note", "y".repeat(1001), "back", "?service=ktp"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".problems a").eachAttr("href"))
                .containsExactly("#f-category", "#f-note");
        assertThat(Jsoup.parse(wrong.body()).select("#f-note").text()).hasSize(1001);
        assertThat(Jsoup.parse(wrong.body()).select("input[name=back]").attr("value"))
                .isEqualTo("?service=ktp");

        HttpResponse<String> answer = office().postAsStaff(
                        list() + "/" + id,
                        Map.of(
                                "category",
                                "FACILITIES",
                                "note",
                                "<i>Sepuluh</i> kursi dipesan",
                                "back",
                                "?service=ktp"));
        assertThat(location(answer)).isEqualTo(list() + "?service=ktp#saran-" + id);

        String row = page(list()).select("#saran-" + id).text();
        assertThat(row).contains("Sarana", "<i>Sepuluh</i> kursi dipesan", "Ditulis token", "Dibaca token");
        handle(id, "", "");
        assertThat(page(list()).select("#saran-" + id).text()).doesNotContain("Sarana", "Sepuluh");
        handle(id, "", "");
        assertThat(audited("SUGGESTION_HANDLED", id))
                .as("what changes nothing is no deed")
                .isEqualTo(2);
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE after_values LIKE '%kursi%'"))
                .isZero();
    }

    @Test
    void aListIsDownloadedMaskedAndAsTextAndWhoDidIsWrittenDown() throws IOException {
        String id = respond("=1+1, kata Bu Nurul", 1);
        respond("Lain", 9);
        handle(id, "OTHER", "+62 dihubungi");
        String query = "?from=" + LocalDate.now(ZONE).minusDays(3);

        String csv = office().get(list() + ".csv" + query).body();

        assertThat(csv.lines())
                .first()
                .isEqualTo("Tanggal,Jenis layanan,Saran,Kategori,Dibaca,Jawaban atau tindak lanjut,Ditulis,Oleh");
        assertThat(csv).contains("Layanan ktp,\"'=1+1, kata Bu [***]\",Lainnya,ya,'+62 dihubungi");
        assertThat(csv).doesNotContain("Nurul", "Lain\r");
        HttpResponse<byte[]> xlsx = office().fetch(list() + ".xlsx?q=kata");
        assertThat(xlsx.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"saran-" + unit + ".xlsx\"");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("=1+1, kata Bu [***]");
        }
        assertThat(audited("EXPORTED", "saran-" + unit + ".xlsx")).isEqualTo(1);
        assertThat(audited("EXPORTED", "saran-" + unit + query.replace("?from=", "-") + ".csv"))
                .isEqualTo(1);
    }

    private String list() {
        return "/staff/units/" + unit + "/suggestions";
    }

    private String responses() {
        return "/staff/units/" + unit + "/responses";
    }

    private long unread() {
        Unit found = office().context().getBean(Units.class).findByCode(unit).orElseThrow();
        return office().context().getBean(SuggestionSearch.class).countUnread(found);
    }

    private String respond(String suggestion, int daysAgo) {
        ResponseJson response = ResponseJson.at(point)
                .text("submittedAt", OffsetDateTime.now(ZONE).minusDays(daysAgo).toString());
        return respond(suggestion == null ? response : response.text("suggestion", suggestion));
    }

    private String respond(ResponseJson response) {
        UUID id = UUID.randomUUID();
        HttpResponse<String> answer = office().put(id, response);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id.toString();
    }

    private List<String> respondAll(int number) {
        List<String> stored = new ArrayList<>();
        StringBuilder csv = new StringBuilder("id,submitted_at,service,q1,q2,q3,q4,q5,q6,q7,q8,q9,suggestion\r\n");
        for (int i = 0; i < number; i++) {
            UUID id = UUID.randomUUID();
            OffsetDateTime given = OffsetDateTime.now(ZONE).minusDays(i % 9 + 1);
            csv.append(id).append(',').append(given).append(",ktp,4,4,4,4,4,4,4,4,4,Saran\r\n");
            stored.add(id.toString());
        }
        assertThat(office().importCsv(unit + "/imports", csv.toString()).statusCode())
                .isEqualTo(200);
        return stored;
    }

    private void handle(String id, String category, String note) {
        Map<String, String> fields = Map.of("category", category, "note", note);
        assertThat(office().postAsStaff(list() + "/" + id, fields).statusCode()).isEqualTo(303);
    }

    /** As a browser sends it when its button is pressed. */
    private HttpResponse<String> send(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        HttpResponse<String> answer = office().postAsStaff(form.attr("action"), fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
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
        return page.select("article.saran").eachAttr("id").stream()
                .map(id -> id.replace("saran-", ""))
                .toList();
    }

    private static String next(Document page, String rel) {
        Element link = page.select(".parts a[rel=" + rel + "]").first();
        return link == null ? null : link.attr("href");
    }
}
