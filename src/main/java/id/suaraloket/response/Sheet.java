package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.web.JsonBody;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of paper as it was typed, before any check.
 *
 * @param id the UUID under which it is sent
 * @param questionnaire reference of the version that was printed, null for the unit's present one
 * @param date on which it was filled in
 * @param answers question code to "1".."4"; the empty text for RTMK
 */
public record Sheet(
        String id,
        @Nullable String service,
        @Nullable String questionnaire,
        @Nullable String date,
        Map<String, String> answers,
        Map<String, String> respondent,
        @Nullable String suggestion) {

    /** One out of the fields of a form. */
    public static Sheet of(Map<String, String> fields) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> respondent = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (FileHead.isQuestion(name)) {
                answers.put(name, value);
            } else if (FileHead.isRespondent(name)) {
                respondent.put(name, value);
            }
        });
        return new Sheet(
                fields.getOrDefault("id", ""),
                given(fields.get("service")),
                given(fields.get("questionnaire")),
                given(fields.get("date")),
                answers,
                respondent,
                fields.get("suggestion"));
    }

    /** One out of a body whose fields are those of the form. */
    static Sheet of(String id, JsonBody fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : new String[] {"service", "questionnaire", "date"}) {
            put(all, name, fields.text(name, 40));
        }
        put(all, "suggestion", fields.text("suggestion", Intake.SUGGESTION_LENGTH));
        fields.object("answers").numbers().forEach((question, answer) -> {
            if (FileHead.isQuestion(question)) {
                all.put(question, answer);
            } else {
                fields.refuse(question, "field.unknown");
            }
        });
        JsonBody respondent = fields.object("respondent");
        Arrays.stream(RespondentField.values())
                .map(RespondentField::field)
                .forEach(field -> put(all, field, respondent.text(field, 20)));
        respondent.checkUnknown();
        fields.check();
        all.put("id", id);
        return of(all);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As everything is checked and stored; the day is at noon, since no sheet tells the time. */
    Draft draft(Unit unit) {
        String day = date == null ? "" : date;
        return new Draft(
                id,
                null,
                service,
                questionnaire,
                FileTime.day(day)
                        .map(known -> FileTime.noon(known, unit.zoneId()))
                        .orElse(day + "?"),
                answers,
                respondent,
                suggestion,
                Hints.NONE);
    }
}
