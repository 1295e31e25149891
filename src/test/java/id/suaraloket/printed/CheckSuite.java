package id.suaraloket.printed;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.StoreSuite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A printed recap is checked on a page, and kept as the value of a past period with what its check came to. */
abstract class CheckSuite extends StoreSuite {
    private static final String PAGE = "/staff/units/uji/checks";

    /** As it comes out of Word: cells that were joined are empty, a head, a row of numbers, the IKM in the last row. */
    private static final String WORD = """
            No.\tUnsur Pelayanan\tPertanyaan\tJumlah Nilai\tJumlah RTMK\tNilai Unsur Pelayanan
            1\t2\t3\t4\t5\t6
            U1\tPersyaratan\t1. Kesesuaian syarat\t628\t0\t3,41
            \t\t2. Kesesuaian syarat terpublikasi\t653\t0\t
            U2\tProsedur\t3. Kemudahan prosedur\t641\t0\t3,41
            Nilai Hasil Survei\t\t\t\t\t85,21
            """;

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "uji").services("ktp").point("UJ7QR2", "ktp");
        HttpResponse<String> answer = office().importCsv(
                        "uji/imports",
                        "submitted_at,service,q1,q2,q3,q4,q5,q6,q7,q8,q9\n2022-08-02T09:00:00+07:00,ktp,4,4,4,4,4,4,4,4,4\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void theLumajangRecapIsToldItsThreeContradictionsAndNoMore() {
        Document page = checked(post(PAGE, Map.of("json", published())), 200);

        assertThat(page.select("#headline").text()).startsWith("3 ");
        assertThat(page.select("#findings > li")).hasSize(3);
        assertThat(finding(page, 0)).containsExactly("1.018", "628 sampai 631");
        assertThat(page.select("#findings .why").get(0).text()).contains("188 jawaban", "752", "3,41", "q2");
        assertThat(finding(page, 1)).containsExactly("3,37", "3,36");
        assertThat(page.select("#findings .why").get(1).text()).contains("657 + 605", "1.262 / 376 = 3,3564");
        assertThat(finding(page, 2)).containsExactly("87,28", "87,10 sampai 87,12");
        assertThat(page.select("#findings .why").get(2).text()).contains("87,17");
        assertThat(page.select("#remarks").text()).contains("338", "188");
        assertThat(page.select("#bases tbody tr")).hasSize(3);
        // What was pasted stands in the fields, to be put right there.
        assertThat(page.select("#f-table").text()).contains("1018", "3,41");
        assertThat(page.select("#f-respondents").val()).isEqualTo("188");
        assertThat(page.select("#f-part option[selected]").val()).isEqualTo("TW3");
    }

    @Test
    void everythingElseThatIsPrintedIsCheckedToo() {
        Map<String, String> fields = Map.of(
                "table", WORD,
                "respondents", "188",
                "mutu", "A",
                "target", "86,40",
                "capaian", "98,26 %",
                "sex", "L 98\nP 87",
                "education", "SMA: 200",
                "population", "2.800");
        Document page = checked(post(PAGE, fields), 200);

        assertThat(page.select("#findings h2").eachText())
                .containsExactly(
                        "Mutu pelayanan",
                        "Capaian (%)",
                        "Responden menurut jenis kelamin",
                        "Responden menurut pendidikan");
        assertThat(finding(page, 0)).containsExactly("A (Sangat baik)", "B (Baik)");
        assertThat(finding(page, 1)).containsExactly("98,26", "98,62");
        assertThat(finding(page, 2)).containsExactly("185", "188");
        assertThat(page.select("#findings .why").get(2).text()).contains("98 + 87 = 185");
        assertThat(finding(page, 3)).containsExactly("200", "188");
    }

    @Test
    void aFileIsCheckedToo() {
        HttpResponse<String> answer =
                office().upload(PAGE + "/file", "rekap.json", published().getBytes(StandardCharsets.UTF_8));

        assertThat(checked(answer, 200).select("#findings > li")).hasSize(3);
        assertThat(office().upload(PAGE + "/file", "rekap.json", new byte[] {1, 2})
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTableOutOfWordIsRead() {
        Document page = checked(post(PAGE, Map.of("table", WORD, "respondents", "188")), 200);

        assertThat(page.select("#ikm").text()).isEqualTo("85,21");
        assertThat(page.select("#findings")).isEmpty();
        assertThat(page.select("#values tbody tr")).hasSize(2);
        assertThat(page.select("#values tbody tr").get(0).text()).contains("Persyaratan", "3,41");
        assertThat(page.select("#remarks").text()).contains("1/2");
    }

    @Test
    void linesThatWereTakenForTotalsAreTold() {
        String table = WORD.replace("Nilai Hasil", "Jumlah\t\t\t1922\t0\t6,82\nNilai Hasil");

        Document page = checked(post(PAGE, Map.of("table", table, "respondents", "188")), 200);

        assertThat(page.select("#findings")).isEmpty();
        assertThat(page.select("#remarks").text()).contains("Baris tabel yang dilewati", ": 6.");
    }

    @Test
    void linesTypedByHandAreReadWithoutAHead() {
        Document page = checked(
                post(
                        PAGE,
                        Map.of(
                                "table", "Persyaratan;641;0;3,41\nProsedur; 2.641 ;0;3,41",
                                "respondents", "188",
                                "ikm", "85,24")),
                200);

        assertThat(page.select("#findings > li")).hasSize(1);
        assertThat(finding(page, 0).get(0)).isEqualTo("2.641");
    }

    @Test
    void whatCannotBeReadIsToldAtItsFieldAndKept() {
        Map<String, String> fields = Map.of(
                "table", "Persyaratan;banyak;0;3,41",
                "respondents", "seratus",
                "ikm", "tinggi",
                "year", "21",
                "sex", "L sekian",
                "capaian", "lebih",
                "method", "acak");
        Document page = checked(post(PAGE, fields), 422);

        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#f-table", "#f-respondents", "#f-ikm", "#f-year", "#f-sex", "#f-capaian", "#f-method");
        fields.keySet().stream()
                .filter(name -> !name.equals("method"))
                .forEach(name ->
                        assertThat(page.select("#f-" + name).val()).as(name).isEqualTo(fields.get(name)));
        Document empty = checked(post(PAGE, Map.of("table", "")), 422);
        assertThat(empty.select(".problems li")).hasSize(3);
        assertThat(checked(post(PAGE, Map.of("json", "{")), 422)
                        .select("#f-json")
                        .val())
                .isEqualTo("{");
    }

    @Test
    void aPastValueIsKeptWithItsResultAndRemoved() {
        Map<String, String> sent = sent(checked(post(PAGE, Map.of("json", published())), 200));

        HttpResponse<String> kept = post(PAGE + "/kept", sent);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        assertThat(kept.headers().firstValue("location")).hasValue(PAGE + "/2021-TW3");
        // Said twice, kept once.
        assertThat(post(PAGE + "/kept", sent).statusCode()).isEqualTo(303);
        assertThat(office().count("SELECT COUNT(*) FROM checked_recap WHERE unit = 'uji' AND ikm = 87.28"
                        + " AND reckoned_low = 87.10 AND reckoned_high = 87.12 AND contradictions = 3"))
                .isEqualTo(1);
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE act = 'PRINTED_RECAP_KEPT'"))
                .isEqualTo(2);

        Document page = checked(office().get(PAGE + "/2021-TW3"), 200);
        assertThat(page.select("#findings > li")).hasSize(3);
        assertThat(page.select("#ikm").text()).isEqualTo("87,28");
        assertThat(checked(office().get(PAGE), 200).select("#kept").text()).contains("87,28", "3 hal tidak cocok");
        assertThat(checked(office().get("/staff/units/uji"), 200)
                        .select("#checked")
                        .text())
                .contains("Triwulan III Tahun 2021", "3 hal tidak cocok");

        Document removed = checked(post(PAGE + "/2021-TW3/removal", Map.of()), 200);
        assertThat(office().get(PAGE + "/2021-TW3").statusCode()).isEqualTo(404);
        assertThat(office().count("SELECT COUNT(*) FROM audit_entry WHERE act = 'PRINTED_RECAP_REMOVED'"))
                .isEqualTo(1);
        // Undone by keeping it again.
        assertThat(post(PAGE + "/kept", sent(removed)).statusCode()).isEqualTo(303);
        assertThat(checked(office().get(PAGE + "/2021-TW3"), 200).select("#findings > li"))
                .hasSize(3);
    }

    @Test
    void aKeptRecapIsShownAsItWasChecked() {
        Map<String, Map<String, String>> periods = Map.of(
                // Its questions in their own order.
                "2014",
                Map.of(
                        "table",
                        "Syarat;1. A;641;0;3,41\nProsedur;2. B;628;0;3,34\nSyarat;3. C;641;0;",
                        "respondents",
                        "188",
                        "ikm",
                        "84,38"),
                // Nilai alone, of which no sums of so few answers are.
                "2015",
                Map.of("table", "Syarat;3,41\nProsedur;3,34", "respondents", "10", "ikm", "84,38"),
                // An unsur without a nilai, before others.
                "2016",
                Map.of("table", "1;Syarat;-\n2;Prosedur;3,34\n3;Waktu;3,41", "respondents", "188", "ikm", "84,38"),
                // Names that begin like totals.
                "2017",
                Map.of(
                        "table",
                        "U1;Syarat;1. A;641;0;3,41\n;;Jumlah loket;641;0;\nU2;Kinerja;;628;0;3,34\nU3;Total;;;;3,41",
                        "respondents",
                        "188",
                        "ikm",
                        "99,00"),
                // The mean of services.
                "2018",
                Map.of(
                        "table",
                        "Syarat;641;0;3,41\nProsedur;628;0;3,34",
                        "respondents",
                        "188",
                        "ikm",
                        "82,22",
                        "method",
                        "mean-of-services"));
        periods.forEach((year, fields) -> {
            Map<String, String> all = new HashMap<>(fields);
            all.put("year", year);
            Document checked = checked(post(PAGE, all), 200);
            assertThat(post(PAGE + "/kept", sent(checked)).statusCode()).isEqualTo(303);
            Document kept = checked(office().get(PAGE + "/" + year), 200);

            for (String part : List.of("#headline", "#findings", "#remarks", "#values", "#bases")) {
                assertThat(kept.select(part).text())
                        .as(year + part)
                        .isEqualTo(checked.select(part).text());
            }
            long contradictions = checked.select("#findings > li").size();
            assertThat(office().count("SELECT contradictions FROM checked_recap WHERE period = '" + year + "'"))
                    .as(year)
                    .isEqualTo(contradictions);
        });
        assertThat(checked(office().get(PAGE + "/2014"), 200).select("#values tbody tr"))
                .hasSize(2);
        assertThat(checked(office().get(PAGE + "/2017"), 200).select("#values tbody tr"))
                .hasSize(3);
        Document ofServices = checked(office().get(PAGE + "/2018"), 200);
        assertThat(ofServices.select("#findings")).isEmpty();
        assertThat(ofServices.select("#remarks").text()).contains("rata-rata nilai IKM setiap jenis layanan");
        Document removed = checked(post(PAGE + "/2018/removal", Map.of()), 200);
        assertThat(removed.select("#f-method option[selected]").val()).isEqualTo("mean-of-services");
    }

    @Test
    void theLatestOfThoseThatWereKeptComesFirst() {
        List<String> latest = List.of("2013-12", "2013-TW4", "2013", "2013-TW3", "2013-TW2", "2013-S1", "2013-02");
        for (String period : List.of("2013-TW2", "2013", "2013-12", "2013-TW4", "2013-02", "2013-S1", "2013-TW3")) {
            String json = published().replace("2021-TW3", period);
            assertThat(post(PAGE + "/kept", sent(checked(post(PAGE, Map.of("json", json)), 200)))
                            .statusCode())
                    .isEqualTo(303);
        }

        assertThat(periods(checked(office().get(PAGE), 200), "#kept a", "2013")).isEqualTo(latest);
        assertThat(periods(checked(office().get("/staff/units/uji"), 200), "#checked a", "2013"))
                .isEqualTo(latest);
    }

    @Test
    void aPeriodWithResponsesOfItsOwnIsNeverOverridden() {
        for (String period : List.of("2022-TW3", "2022-08", "2022-S2", "2022")) {
            String json = published().replace("2021-TW3", period);
            Document page = checked(post(PAGE, Map.of("json", json)), 200);
            assertThat(page.select("form[action$=kept]")).isEmpty();

            int dash = period.indexOf('-');
            Map<String, String> fields = new HashMap<>(
                    Map.of("table", WORD, "respondents", "188", "year", dash < 0 ? period : period.substring(0, dash)));
            fields.put("part", dash < 0 ? "year" : period.substring(dash + 1));
            assertThat(post(PAGE + "/kept", fields).statusCode()).isEqualTo(422);
        }
        assertThat(office().count("SELECT COUNT(*) FROM checked_recap WHERE period LIKE '2022%'"))
                .isZero();
    }

    @Test
    void aPeriodThatIsNotOverIsNotKept() {
        Map<String, String> fields = Map.of("table", WORD, "respondents", "188", "year", "2100", "part", "TW4");

        assertThat(checked(post(PAGE + "/kept", fields), 422)
                        .select(".problems")
                        .text())
                .contains("belum berakhir");
    }

    @Test
    void tablesOfTheLkjTellOfPrintedRecapsAndOfWhatOthersMadeFinal() {
        String json = published().replace("2021-TW3", "2020-TW1");
        assertThat(post(PAGE + "/kept", sent(checked(post(PAGE, Map.of("json", json)), 200)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(checked(office().get("/staff/units/uji/lkj?year=2020"), 200)
                        .select("section")
                        .get(0)
                        .text())
                .contains("87,28", "Rekap tercetak, diperiksa: 3 hal tidak cocok");

        OfficeFixture.of(office(), "lain");
        String lkj = "/staff/units/lain/lkj?year=2022";
        assertThat(checked(office().get(lkj), 200).select("#f-other")).isEmpty();
        assertThat(post("/staff/units/uji/recaps/2022-TW3/finalisation", Map.of("number", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(checked(office().get(lkj), 200).select("#f-other option").eachAttr("value"))
                .containsExactly("", "uji");
        assertThat(checked(office().get(lkj + "&other=uji"), 200)
                        .select("section")
                        .get(3)
                        .text())
                .contains("Triwulan III Tahun 2022", "100,00");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return office().postAsStaff(path, fields);
    }

    private static Document checked(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private static List<String> finding(Document page, int which) {
        return page.select("#findings > li").get(which).select("dd").eachText();
    }

    private static List<String> periods(Document page, String links, String year) {
        return page.select(links).eachAttr("href").stream()
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .filter(period -> period.startsWith(year))
                .toList();
    }

    private static Map<String, String> sent(Document page) {
        Map<String, String> fields = new HashMap<>();
        page.select("form[action$=kept] input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    private static String published() {
        try (InputStream in = CheckSuite.class.getResourceAsStream("/recap/lumajang-2021-tw3-published.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
