package id.suaraloket.report;

import id.suaraloket.questionnaire.Question;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.response.RawResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stored responses as a table: first the columns that an import takes, then those it passes over. A cell is a text, a
 * whole number, or null.
 */
final class RawTable {
    private static final List<String> BEFORE =
            List.of("id", "submitted_at", "service", "sex", "age", "education", "occupation");
    private static final List<String> AFTER = List.of("disability", "suggestion", "questionnaire");

    private final Questionnaires questionnaires;
    private final ZoneId zone;
    private final int questions;
    private final Map<String, int[]> places = new HashMap<>();

    /** @param used the questionnaires that the responses answer, at least one */
    RawTable(Questionnaires questionnaires, List<Questionnaire> used, ZoneId zone) {
        this.questionnaires = questionnaires;
        this.zone = zone;
        this.questions = used.stream()
                .flatMap(one -> one.questions().stream())
                .mapToInt(RawTable::number)
                .max()
                .orElseThrow();
    }

    List<String> head() {
        List<String> head = new ArrayList<>(BEFORE);
        IntStream.rangeClosed(1, questions).forEach(number -> head.add("q" + number));
        head.addAll(AFTER);
        head.addAll(RawResponse.EXPORT_ONLY);
        return head;
    }

    @Nullable Object[] row(RawResponse response) {
        @Nullable Object[] cells = new Object[BEFORE.size() + questions + AFTER.size() + RawResponse.EXPORT_ONLY.size()];
        int next = put(
                cells,
                0,
                response.id().toString(),
                time(response.submittedAt()),
                response.service(),
                response.sex(),
                response.age(),
                response.education(),
                response.occupation());
        int[] numbers = places(response);
        for (int i = 0; i < numbers.length; i++) {
            char answer = response.answers().charAt(i);
            cells[next + numbers[i] - 1] = answer == '-' ? null : (Object) (answer - '0');
        }
        put(
                cells,
                next + questions,
                response.disability(),
                response.suggestion(),
                reference(response),
                time(response.receivedAt()),
                response.point(),
                response.channel().name(),
                yesNo(response.wrongClock()),
                yesNo(response.excluded()),
                response.suspicion() == null ? null : response.suspicion().name());
        return cells;
    }

    private int[] places(RawResponse response) {
        return places.computeIfAbsent(
                response.questionnaire() + " " + response.questionnaireVersion(),
                key ->
                        questionnaires
                                .get(response.questionnaire(), response.questionnaireVersion())
                                .questions()
                                .stream()
                                .mapToInt(RawTable::number)
                                .toArray());
    }

    private static int number(Question question) {
        return Integer.parseInt(question.code().substring(1));
    }

    /** With its version, unless the program itself has just the one: as an import takes it. */
    private String reference(RawResponse response) {
        String code = response.questionnaire();
        return response.questionnaireVersion() == 1 && questionnaires.isBuiltIn(code)
                ? code
                : code + "@" + response.questionnaireVersion();
    }

    private String time(LocalDateTime utc) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone));
    }

    private static String yesNo(boolean flag) {
        return flag ? "yes" : "no";
    }

    private static int put(@Nullable Object[] cells, int from, @Nullable Object... values) {
        System.arraycopy(values, 0, cells, from, values.length);
        return from + values.length;
    }
}
