package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.response.CountedRows;
import id.suaraloket.testing.LibreOffice;
import id.suaraloket.testing.Office;
import id.suaraloket.web.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's program computes our workbooks anew, and comes to what the recap says. One start of it for all of them. */
class LibreOfficeIT {
    private static final String PERIOD = "2021-TW3";
    private static final List<String> SETTINGS = List.of(
            "\"weighting\":\"1/k\",\"method\":\"pooled\"",
            "\"weighting\":\"0.11\",\"method\":\"pooled\"",
            "\"weighting\":\"0.111\",\"method\":\"mean-of-services\"");

    @TempDir
    private Path folder;

    @Test
    void libreOfficeComesToTheSame() throws Exception {
        Map<Path, JsonObject> rekapitulasi = new LinkedHashMap<>();
        Map<Path, JsonObject> olahData = new LinkedHashMap<>();
        try (Office office = Office.onH2(Map.of("suaraloket.demo", true))) {
            for (int i = 0; i < SETTINGS.size(); i++) {
                office.provision(
                        "/api/v1/units/lumajang",
                        "{\"name\":\"Kecamatan Lumajang\",\"kabupaten\":\"Kabupaten Lumajang\",\"questionnaire\":\"lumajang-14\","
                                + SETTINGS.get(i) + "}");
                JsonObject recap = JsonParser.parseString(office.get("/api/v1/units/lumajang/recaps/" + PERIOD)
                                .body())
                        .getAsJsonObject();
                rekapitulasi.put(write("rekapitulasi-" + i, rekapitulasi(office)), recap);
                olahData.put(write("olah-data-" + i, LibreOffice.forgetful(olahData(office))), recap);
            }
        }
        assertThat(olahData.values().iterator().next().get("ikm").getAsString()).isEqualTo("87.10");

        Path saved = LibreOffice.recompute(
                folder,
                Stream.concat(rekapitulasi.keySet().stream(), olahData.keySet().stream())
                        .toList());

        for (Map.Entry<Path, JsonObject> one : rekapitulasi.entrySet()) {
            assertThat(numbers(saved.resolve(one.getKey().getFileName())))
                    .as("%s", one.getKey().getFileName())
                    .containsAll(figures(one.getValue()));
        }
        for (Map.Entry<Path, JsonObject> one : olahData.entrySet()) {
            agrees(new Sheets(saved.resolve(one.getKey().getFileName())), one.getValue());
        }
    }

    private static void agrees(Sheets sheets, JsonObject recap) {
        List<String> means = new ArrayList<>();
        List<String> weighted = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (JsonElement unsur : recap.getAsJsonArray("unsur")) {
            means.add(text(unsur, "mean"));
            weighted.add(text(unsur, "weighted"));
        }
        for (JsonElement question : questions(recap)) {
            sums.add(text(question, "sum") + ".00");
            answered.add(text(question, "answered") + ".00");
        }
        assertThat(sheets.line("Jumlah nilai per pertanyaan")).isEqualTo(sums);
        assertThat(sheets.line("Jawaban terisi per pertanyaan")).isEqualTo(answered);
        assertThat(sheets.line("Nilai unsur")).isEqualTo(means);
        assertThat(sheets.line("NRR tertimbang per unsur")).isEqualTo(weighted);
        assertThat(sheets.column("Per jenis layanan", "IKM")).startsWith(services(recap));
        assertThat(sheets.line("IKM")).containsExactly(text(recap, "ikm"));
        assertThat(sheets.line("Mutu")).containsExactly(text(recap, "mutu"));
        assertThat(sheets.line("Kinerja")).containsExactly(text(recap, "kinerja"));
    }

    private static String[] services(JsonObject recap) {
        List<String> ikm = new ArrayList<>();
        recap.getAsJsonArray("services").forEach(service -> ikm.add(text(service, "ikm")));
        assertThat(ikm).hasSizeGreaterThan(5);
        return ikm.toArray(String[]::new);
    }

    private static JsonArray questions(JsonObject recap) {
        JsonArray questions = new JsonArray();
        recap.getAsJsonArray("unsur")
                .forEach(unsur -> questions.addAll(unsur.getAsJsonObject().getAsJsonArray("questions")));
        return questions;
    }

    private static List<String> figures(JsonObject recap) {
        List<String> figures = new ArrayList<>(List.of(text(recap, "ikm"), text(recap, "respondents") + ".00"));
        recap.getAsJsonArray("unsur").forEach(unsur -> figures.add(text(unsur, "mean")));
        questions(recap).forEach(question -> figures.add(text(question, "sum") + ".00"));
        return figures;
    }

    private static String text(JsonElement of, String member) {
        return of.getAsJsonObject().get(member).getAsString();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name + ".xlsx"), content);
    }

    private static byte[] rekapitulasi(Office office) {
        Recap recap = recap(office);
        return office.context()
                .getBean(RekapitulasiXlsx.class)
                .write(
                        office.context().getBean(RekapitulasiAuthor.class).write(recap, Messages.DEFAULT),
                        office.context().getBean(Letterheads.class).get(recap, "http://uji", Messages.DEFAULT));
    }

    private static byte[] olahData(Office office) throws IOException {
        Recap recap = recap(office);
        CountedRows rows = office.context().getBean(CountedRows.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        office.context()
                .getBean(OlahDataXlsx.class)
                .write(
                        recap,
                        List.of(),
                        taker -> rows.forEach(
                                recap.unit(), recap.period(), null, LocalDateTime.now(ZoneOffset.UTC), taker),
                        out);
        return out.toByteArray();
    }

    private static Recap recap(Office office) {
        return office.context().getBean(RecapQuery.class).get("lumajang", PERIOD, null);
    }

    /** Every number of a workbook, rounded as the recap's are. */
    private static List<String> numbers(Path file) throws IOException {
        List<String> numbers = new ArrayList<>();
        try (XSSFWorkbook book = open(file)) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(rounded(cell));
                }
            })));
        }
        return numbers;
    }

    private static String rounded(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    /** What the program has put beside the labels. */
    private record Sheets(List<Row> rows) {
        Sheets(Path file) throws IOException {
            this(rows(file));
        }

        private static List<Row> rows(Path file) throws IOException {
            List<Row> rows = new ArrayList<>();
            for (Sheet sheet : open(file)) {
                sheet.forEach(rows::add);
            }
            return rows;
        }

        /** What the formulas below a head come to. */
        List<String> column(String sheet, String head) {
            int column = -1;
            List<String> values = new ArrayList<>();
            for (Row row : rows) {
                if (row.getSheet().getSheetName().equals(sheet)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals(head)) {
                            column = cell.getColumnIndex();
                        } else if (cell.getColumnIndex() == column && cell.getCellType() == CellType.FORMULA) {
                            values.add(rounded(cell));
                        }
                    }
                }
            }
            return values;
        }

        List<String> line(String label) {
            Row found = rows.stream()
                    .filter(row -> row.getCell(0) != null
                            && row.getCell(0).getCellType() == CellType.STRING
                            && row.getCell(0).getStringCellValue().startsWith(label))
                    .findFirst()
                    .orElseThrow();
            List<String> values = new ArrayList<>();
            for (Cell cell : found) {
                if (cell.getCellType() == CellType.FORMULA) {
                    values.add(
                            cell.getCachedFormulaResultType() == CellType.NUMERIC
                                    ? rounded(cell)
                                    : cell.getStringCellValue());
                }
            }
            return values;
        }
    }
}
