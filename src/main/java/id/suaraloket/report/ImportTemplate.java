package id.suaraloket.report;

import id.suaraloket.office.Service;
import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.response.RespondentField;
import id.suaraloket.response.RespondentTexts;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty table to fill in and import, for one questionnaire; as a workbook it explains its codes and offers them. */
@Singleton
class ImportTemplate {
    /** For so many lines codes are offered; more can be filled in. */
    private static final int LINES = 2000;

    private static final String DATE = "dd/mm/yyyy";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Messages messages;
    private final RespondentTexts respondents;

    ImportTemplate(Messages messages, RespondentTexts respondents) {
        this.messages = messages;
        this.respondents = respondents;
    }

    /** Semicolons and a byte order mark: so a spreadsheet set to Indonesian opens it by a double click. */
    byte[] csv(Questionnaire questionnaire) {
        return (BYTE_ORDER_MARK + String.join(";", columns(questionnaire)) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(Questionnaire questionnaire, List<Service> services, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Suara Loket", null)) {
            Worksheet table = workbook.newWorksheet(text(locale, "report.template.table"));
            Worksheet codes = workbook.newWorksheet(text(locale, "report.template.codes"));
            head(table, columns(questionnaire));
            explain(codes, table, questionnaire, choices(questionnaire, services, locale), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> columns(Questionnaire questionnaire) {
        List<String> columns = new ArrayList<>(List.of("nomor", "tanggal", "layanan"));
        questionnaire.questions().stream().map(Question::code).forEach(columns::add);
        columns.addAll(List.of("jenis_kelamin", "usia", "pendidikan", "pekerjaan", "disabilitas", "saran"));
        return columns;
    }

    private static void head(Worksheet table, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            table.inlineString(0, column, name);
            table.style(0, column).bold().set();
            table.width(column, name.startsWith("q") ? 5 : name.equals("saran") ? 50 : 16);
        }
        table.range(1, columns.indexOf("tanggal"), LINES, columns.indexOf("tanggal"))
                .style()
                .format(DATE)
                .set();
        // Text: 17-29 is no subtraction, and no date.
        table.range(1, columns.indexOf("usia"), LINES, columns.indexOf("usia"))
                .style()
                .format("@")
                .set();
        table.freezePane(3, 1);
    }

    /** What may stand in which column, in the order of the columns. */
    private Map<String, List<Choice>> choices(Questionnaire questionnaire, List<Service> services, Locale locale) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put(
                "layanan",
                services.stream()
                        .map(service -> new Choice(service.code(), service.name()))
                        .toList());
        for (Question question : questionnaire.questions()) {
            choices.put(
                    question.code(),
                    IntStream.rangeClosed(1, question.options().size())
                            .mapToObj(answer -> new Choice(
                                    String.valueOf(answer), question.options().get(answer - 1)))
                            .toList());
        }
        choices.put("jenis_kelamin", respondents.choices(RespondentField.SEX, locale));
        choices.put("usia", respondents.choices(RespondentField.AGE, locale));
        choices.put("pendidikan", respondents.choices(RespondentField.EDUCATION, locale));
        choices.put("pekerjaan", respondents.choices(RespondentField.OCCUPATION, locale));
        choices.put(
                "disabilitas",
                respondents.choices(RespondentField.DISABILITY, locale).stream()
                        .map(choice -> new Choice(choice.value().equals("yes") ? "ya" : "tidak", choice.label()))
                        .toList());
        return choices;
    }

    private void explain(
            Worksheet codes,
            Worksheet table,
            Questionnaire questionnaire,
            Map<String, List<Choice>> choices,
            Locale locale) {
        List<String> columns = columns(questionnaire);
        int row = 0;
        for (String part : List.of("column", "code", "meaning")) {
            codes.inlineString(0, row, text(locale, "report.template." + part));
            codes.style(0, row).bold().set();
            row++;
        }
        codes.width(0, 16);
        codes.width(1, 24);
        codes.width(2, 90);
        int next = 1;
        for (String column : List.of("nomor", "tanggal")) {
            next = line(codes, next, column, "", text(locale, "report.template." + column));
        }
        for (Map.Entry<String, List<Choice>> group : choices.entrySet()) {
            String column = group.getKey();
            if (questionnaire.findQuestion(column).isPresent()) {
                next = line(codes, next, column, "", asked(questionnaire, column, locale));
            }
            int first = next;
            for (Choice choice : group.getValue()) {
                next = line(codes, next, column, choice.value(), choice.label());
            }
            if (next > first) {
                int at = columns.indexOf(column);
                table.range(1, at, LINES, at).validateWithList(codes.range(first, 1, next - 1, 1));
            }
        }
        line(codes, next, "saran", "", text(locale, "report.template.saran"));
        codes.freezePane(0, 1);
    }

    private String asked(Questionnaire questionnaire, String code, Locale locale) {
        return text(
                locale,
                "report.template.question",
                questionnaire.findQuestion(code).orElseThrow().text());
    }

    private static int line(Worksheet codes, int row, String column, String code, String meaning) {
        codes.inlineString(row, 0, column);
        if (code.matches("[1-9]")) {
            codes.value(row, 1, Integer.parseInt(code));
        } else {
            codes.inlineString(row, 1, code);
        }
        codes.inlineString(row, 2, meaning);
        return row + 1;
    }

    private String text(Locale locale, String key, Object... args) {
        return messages.get(locale, key, args);
    }
}
