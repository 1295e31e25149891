package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.period.Period;
import id.suaraloket.testing.CounterTablet;
import id.suaraloket.testing.OfficeFixture;
import id.suaraloket.testing.ResponseJson;
import id.suaraloket.testing.StoreSuite;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff see at a glance how their unit stands, and beside what it may be compared with. */
abstract class DashboardSuite extends StoreSuite {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Period NOW = Period.of(Period.Kind.TRIWULAN, LocalDate.now(ZONE));
    private static final Period BEFORE = NOW.previous();

    @Override
    protected void provision() {
        OfficeFixture.of(office(), "kosong").services("ktp");
        unit("ramai", "Kecamatan Ramai", "\"population\":100")
                .services("ktp", "kk")
                .point("RAMAAA", null);
        answers("ramai", "ktp", NOW, 20, "4,4,4,4,4,4,4,4,4");
        answers("ramai", "kk", NOW, 15, "2,3,3,3,3,3,3,3,3");
        answers("ramai", "ktp", BEFORE, 40, "3,3,3,3,3,3,3,3,3");
        unit("lama", "Kecamatan Lama", "\"questionnaire\":\"lumajang-14\",\"population\":0")
                .services("ktp");
        importCsv(
                "lama",
                "q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14",
                "ktp",
                "2021-08-03",
                3,
                "3,3,3,3,3,3,3,3,3,3,3,3,3,3");
        target("lama", 2021, "\"target\":\"86.40\",\"realisasi\":\"87.28\"");
        target("lama", 2020, "\"target\":\"86.32\",\"realisasi\":null");
        target("lama", 2024, "\"target\":\"90.00\",\"realisasi\":\"91.00\"");
    }

    @Test
    void itShowsTheFiguresOfTheRekapitulasi() {
        Document page = page("/staff/units/ramai");
        Document recap = page("/staff/units/ramai/recaps/" + NOW.id());

        assertThat(page.select("#ikm").text())
                .isEqualTo(recap.select("#ikm").text())
                .isEqualTo("88,10");
        assertThat(page.select(".mutu").text())
                .isEqualTo(recap.select(".mutu").text())
                .isEqualTo("Mutu B: Baik");
        assertThat(recap.select("#services tbody tr").eachText())
                .containsExactly("Layanan ktp 20 100,00 A", "Layanan kk 15 72,22 C");
        assertThat(page.select("#services-d").text())
                .isEqualTo("Layanan kk (15 responden): 72,22 mutu C; Layanan ktp (20 responden): 100,00 mutu A");
        assertThat(page.select("#what ~ .basis").eachText())
                .contains("35 responden dari perkiraan 100 pengguna layanan")
                .anyMatch(line -> line.startsWith("+13,10 dibanding Triwulan") && line.endsWith("(75,00)"))
                .anyMatch(line -> line.startsWith("Ketelitian \u00b1 "));
        assertThat(page.select("svg[aria-labelledby=unsur-t] text").eachText())
                .contains("U1 Persyaratan", "3,14", "+0,14");
    }

    @Test
    void theLowestUnsurStandsOnTopAndTheLastPeriodIsALineAcrossEach() {
        Document page = page("/staff/units/ramai");

        assertThat(page.select("#unsur-d").text()).startsWith("U1 Persyaratan: 3,14 +0,14; U2 ");
        assertThat(page.select("svg[aria-labelledby=unsur-t] line.then")).hasSize(9);
    }

    @Test
    void theTrendHasEachTriwulanWithItsFigureAndLeavesOutWhatHasNone() {
        Document page = page("/staff/units/ramai");

        assertThat(page.select("svg[aria-labelledby=trend-t] circle")).hasSize(2);
        assertThat(page.select("#trend-d").text()).contains("88,10", "75,00");
        assertThat(page("/staff/units/lama").select("#trend-d"))
                .as("one is no trend")
                .isEmpty();
    }

    @Test
    void itTellsWhetherEnoughPeopleWereAsked() {
        assertThat(page("/staff/units/ramai").select("#sample").text())
                .contains(
                        "Sampel belum tercapai: kurang 45 responden.", "perkiraan 100 pengguna layanan", "35 dari 80");
        assertThat(page("/staff/units/kosong").select("#sample").text()).contains("belum diisi");
        assertThat(page("/staff/units/lama").select("#sample").text()).contains("belum diisi");
    }

    @Test
    void aUnitWithoutResponsesIsToldWhatToDoFirst() {
        Document page = page("/staff/units/kosong");

        assertThat(page.select("#empty").text()).contains("Belum ada jawaban", "Buat titik survei dulu");
        assertThat(page.select("#empty a").attr("href")).isEqualTo("/staff/units/kosong/points/new");
        assertThat(page.select("#ikm, #unsur-t, #trend-t, #services-t")).isEmpty();
        assertThat(page.select("#today").text()).isEqualTo("0");

        OfficeFixture.of(office(), "kosong-2").services("ktp").point("KSNGAA", null);
        assertThat(page("/staff/units/kosong-2").select("#empty a").attr("href"))
                .isEqualTo("/staff/points/KSNGAA");
    }

    @Test
    void whereAnUnsurHasNoAnswerThereIsNoIkmAndItSaysWhy() {
        OfficeFixture.of(office(), "rtmk").services("ktp").point("RTMKAA", null);
        office().put(UUID.randomUUID(), ResponseJson.at("RTMKAA"));

        Document page = page("/staff/units/rtmk");

        assertThat(page.select("#ikm").text()).isEqualTo("-");
        assertThat(page.select(".mutu")).isEmpty();
        assertThat(page.select("#what ~ .basis").text())
                .contains("Waktu Penyelesaian")
                .doesNotContain("\u00b1");
        assertThat(page.select("#unsur-d").text()).startsWith("U3 Waktu Penyelesaian: -;");
    }

    @Test
    void todayIsCountedInTheMomentAndWithoutWhatWasExcluded() {
        unit("hari", "Kecamatan Hari Ini", "\"population\":null")
                .services("ktp")
                .point("HARJAA", null);
        UUID id = UUID.randomUUID();
        office().put(id, ResponseJson.at("HARJAA"));
        office().put(UUID.randomUUID(), ResponseJson.at("HARJAA"));
        assertThat(page("/staff/units/hari").select("#today").text()).isEqualTo("2");

        String exclusion = "/api/v1/responses/" + id + "/exclusion";
        assertThat(office().provision(exclusion, "{\"reason\":\"Coba-coba\"}").statusCode())
                .isEqualTo(201);
        assertThat(page("/staff/units/hari").select("#today").text()).isEqualTo("1");
        assertThat(row("hari")).contains("1 hari ini");

        office().delete(exclusion);
        assertThat(page("/staff/units/hari").select("#today").text()).isEqualTo("2");
    }

    @Test
    void beforeTheFirstResponseOfATriwulanTheLastOneIsShownByItsName() {
        Document page = page("/staff/units/lama");

        assertThat(page.select(".notice").text())
                .contains("Yang tampak di sini hasil terakhir: Triwulan III Tahun 2021.");
        assertThat(page.select("#what").text()).isEqualTo("IKM Triwulan III Tahun 2021");
        assertThat(page.select("#ikm").text()).isEqualTo("75,00");
        assertThat(page.select("#what ~ .basis").text()).contains("Baru 3 responden");
        assertThat(page.select("a[href=/staff/units/lama/recaps/2021-TW3]")).isNotEmpty();
    }

    @Test
    void yearsShowWhatWasReachedAgainstTheirTarget() {
        Document page = page("/staff/units/lama");

        assertThat(page.select("#years-d").text()).isEqualTo("2024: 91,00 target 90,00; 2021: 87,28 target 86,40");
    }

    @Test
    void aYearIsWhatStaffEnteredElseWhatItsResponsesComeToElseWhatAPrintedRecapSays() throws SQLException {
        unit("cetak", "Kecamatan Cetak", "\"population\":100").services("ktp");
        for (String day : List.of("2018-02-03", "2023-02-03")) {
            importCsv("cetak", "q1,q2,q3,q4,q5,q6,q7,q8,q9", "ktp", day, 3, "3,3,3,3,3,3,3,3,3");
        }
        target("cetak", 2019, "\"target\":\"71.00\",\"realisasi\":null");
        target("cetak", 2020, "\"target\":\"81.00\",\"realisasi\":\"80.00\"");
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            for (int year : new int[] {2018, 2019, 2020, 2022, 2023}) {
                statement.executeUpdate("INSERT INTO checked_recap VALUES ('cetak', '" + year + "', '{}', 70.00, 70.00,"
                        + " 70.00, 0, TIMESTAMP '2026-01-01 00:00:00', 'siti')");
            }
        }

        assertThat(page("/staff/units/cetak").select("#years-d").text())
                .isEqualTo("2023: 75,00; 2022: 70,00*; 2020: 80,00 target 81,00; 2019: 70,00* target 71,00");
    }

    @Test
    void whatNeedsSomebodyStandsOnTopOfBothPages() throws SQLException {
        unit("gagap", "Kecamatan Gagap", "\"population\":100").services("ktp").kiosk("GAGAAA");
        assertThat(page("/staff/units/gagap").select("#h-tablets ~ p").text()).contains("Belum ada tablet.");
        CounterTablet tablet = CounterTablet.enrol(office(), "GAGAAA");
        assertThat(page("/staff/units/gagap").select(".states li").attr("class"))
                .isEqualTo("green");
        assertThat(page("/staff/units/gagap").select(".problems")).isEmpty();
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE tablet SET seen_at = TIMESTAMP '2026-01-01 00:00:00' WHERE id = '" + tablet.id() + "'");
        }

        Document page = page("/staff/units/gagap");

        assertThat(page.select(".problems").text()).contains("Perlu ditangani", "Tablet di Loket:", "Tidak ada kabar");
        assertThat(page.select(".problems a").attr("href")).isEqualTo("/staff/points/GAGAAA");
        assertThat(page.select(".states li.red .state").text()).isEqualTo("Bermasalah");
        assertThat(page("/staff").select(".problems li").text()).contains("Kecamatan Gagap: Tablet di Loket:");
    }

    @Test
    void allUnitsStandSideBySideEachInItsRow() {
        assertThat(row("ramai")).contains("35", "dari sampel 80", "88,10", "Mutu B: Baik");
        assertThat(row("kosong")).contains("0", "belum ada jawaban");
        assertThat(page("/staff?period=2021-TW3")
                        .select(".units tr:has(a[href$=/lama])")
                        .text())
                .contains("3 ", "75,00", "kurang dari 30 responden");
        Document past = page("/staff?period=" + BEFORE.id());
        assertThat(past.select(".units tr:has(a[href$=/ramai])").text()).contains("40", "75,00", "Mutu C");
        assertThat(past.select(".others a").eachAttr("href")).contains("/staff?period=" + NOW.id(), "/staff/compare");
        assertThat(page("/staff?period=2019-S1").select(".notice").text())
                .contains("Belum ada jawaban pada Semester I");
    }

    @Test
    void twoPeriodsAreComparedByThemselves() {
        Document page = page("/staff/units/ramai/compare");

        assertThat(page.select("#compared tbody tr").eachText())
                .containsExactly("IKM 88,10 75,00 +13,10", "Mutu B C", "Responden 35 40");
        assertThat(page.select("#unsur-figures tbody tr").first().text()).isEqualTo("Persyaratan 3,14 3,00 +0,14");
        assertThat(page.select("svg[aria-labelledby=unsur-t] rect.other")).hasSize(9);
        assertThat(page.select("#f-period option[selected]").attr("value")).isEqualTo(NOW.id());
        assertThat(page.select("#f-otherPeriod option[selected]").attr("value")).isEqualTo(BEFORE.id());
        assertThat(page.select(".notice")).isEmpty();
    }

    @Test
    void twoServicesAreComparedWithAWarningWhereTheyRestOnFew() {
        Document page = page("/staff/units/ramai/compare?period=" + NOW.id() + "&service=ktp&otherPeriod=" + NOW.id()
                + "&otherService=kk");

        assertThat(page.select(".sides dd").eachText())
                .allMatch(side -> side.contains("Layanan k"))
                .hasSize(2);
        assertThat(page.select("#compared tbody tr").first().text()).isEqualTo("IKM 100,00 72,22 +27,78");
        assertThat(page.select(".notice").text()).contains("A hanya 20 responden", "B hanya 15 responden");
    }

    @Test
    void twoUnitsAreComparedAndItSaysWhereTheirQuestionnairesDiffer() {
        unit("lain", "Kecamatan Lain", "\"questionnaire\":\"lumajang-14\"").services("ktp");
        Document page = page("/staff/compare?units=ramai&units=lain&period=2021");
        assertThat(page.select(".notice").text()).contains("A belum ada jawabannya.");
        page = page("/staff/compare?units=lain&units=ramai");
        assertThat(page.select("#compared tbody tr").first().text()).isEqualTo("IKM - 88,10");
        importCsv(
                "lain",
                "q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14",
                "ktp",
                BEFORE.from().toString(),
                1,
                "3,3,3,3,3,3,3,3,3,3,3,3,3,3");

        page = page("/staff/compare?units=ramai&units=lain&period=" + BEFORE.id());

        assertThat(page.select("#compared tbody tr").first().text()).isEqualTo("IKM 75,00 75,00 0,00");
        assertThat(page.select(".notice").text()).contains("Kuesionernya berbeda", "B hanya 1 responden");
    }

    @Test
    void nothingCannotBeCompared() {
        assertThat(page("/staff/units/kosong/compare").select("form.chooser, table"))
                .isEmpty();
        assertThat(page("/staff/units/kosong/compare").select(".notice").text()).contains("Belum ada jawaban");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/units/nix",
                "/staff/units/RAMAI",
                "/staff/units/nix/compare",
                "/staff/units/ramai/compare?period=kemarin",
                "/staff/units/ramai/compare?service=nix",
                "/staff/units/ramai/compare?otherPeriod=",
                "/staff/compare?units=ramai",
                "/staff/compare?units=ramai&units=nix",
                "/staff/compare?units=ramai&units=lama&units=kosong",
                "/staff/compare?units=ramai&units=lama&period=x",
                "/staff?period=x"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(office().get(path).statusCode()).isEqualTo(404);
    }

    private String row(String unit) {
        return page("/staff").select(".units tr:has(a[href$=/" + unit + "])").text();
    }

    private OfficeFixture unit(String code, String name, String more) {
        OfficeFixture unit = OfficeFixture.of(office(), code);
        office().provision(
                        "/api/v1/units/" + code,
                        "{\"name\":\"" + name + "\",\"kabupaten\":\"Kabupaten Uji\"," + more + "}");
        return unit;
    }

    private void target(String unit, int year, String values) {
        HttpResponse<String> answer =
                office().provision("/api/v1/units/" + unit + "/targets/" + year, "{" + values + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void answers(String unit, String service, Period period, int number, String answers) {
        importCsv(unit, "q1,q2,q3,q4,q5,q6,q7,q8,q9", service, period.from().toString(), number, answers);
    }

    private void importCsv(String unit, String questions, String service, String day, int number, String answers) {
        StringBuilder csv = new StringBuilder("id,submitted_at,service," + questions + "\n");
        for (int i = 0; i < number; i++) {
            csv.append(UUID.randomUUID() + "," + OffsetDateTime.parse(day + "T00:00:01+07:00") + "," + service + ","
                    + answers + "\n");
        }
        HttpResponse<String> answer = office().importCsv(unit + "/imports", csv.toString());
        assertThat(answer.body()).contains("\"stored\":" + number);
    }

    private Document page(String path) {
        HttpResponse<String> answer = office().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
