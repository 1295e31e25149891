package id.suaraloket.response;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A response as a line of an archive: everything that the store had of it. What is not there is an empty field. */
final class ArchiveLine {
    static final List<String> COLUMNS = List.of(
            "id",
            "unit",
            "service",
            "point",
            "channel",
            "questionnaire",
            "questionnaire_version",
            "submitted_at",
            "received_at",
            "counted_on",
            "wrong_clock",
            "answers",
            "sex",
            "age",
            "education",
            "occupation",
            "disability",
            "suggestion",
            "digest",
            "excluded_at",
            "excluded_by",
            "excluded_reason",
            "suspicion");
    // Of archives from the time before there was a suspicion.
    private static final List<String> EARLIER = COLUMNS.subList(0, COLUMNS.indexOf("suspicion"));

    private ArchiveLine() {}

    /** Whether these are the columns of an archive, be it one of today or of earlier. */
    static boolean isHead(List<String> columns) {
        return columns.equals(COLUMNS) || columns.equals(EARLIER);
    }

    /** Times are UTC, as in the store. */
    static List<String> write(WholeResponse whole) {
        Response response = whole.response();
        Suggestion suggestion = whole.suggestion();
        Exclusion exclusion = whole.exclusion();
        return Arrays.asList(
                response.id().toString(),
                response.unit(),
                response.service(),
                given(response.point()),
                response.channel().name(),
                response.questionnaire(),
                String.valueOf(response.questionnaireVersion()),
                response.submittedAt().toString(),
                response.receivedAt().toString(),
                response.countedOn().toString(),
                String.valueOf(response.wrongClock()),
                response.answers(),
                given(response.sex()),
                given(response.age()),
                given(response.education()),
                given(response.occupation()),
                given(response.disability()),
                suggestion == null ? "" : suggestion.content(),
                response.digest(),
                exclusion == null ? "" : exclusion.at().toString(),
                exclusion == null ? "" : exclusion.by(),
                exclusion == null ? "" : exclusion.reason(),
                response.suspicion() == null ? "" : response.suspicion().name());
    }

    /** @throws IllegalArgumentException if it is no such line */
    static WholeResponse read(NamedCsvRecord line) {
        try {
            UUID id = UUID.fromString(line.getField("id"));
            String unit = line.getField("unit");
            LocalDate countedOn = LocalDate.parse(line.getField("counted_on"));
            String suggestion = find(line, "suggestion");
            String excludedAt = find(line, "excluded_at");
            return new WholeResponse(
                    new Response(
                            id,
                            unit,
                            line.getField("service"),
                            find(line, "point"),
                            Channel.valueOf(line.getField("channel")),
                            line.getField("questionnaire"),
                            Integer.parseInt(line.getField("questionnaire_version")),
                            LocalDateTime.parse(line.getField("submitted_at")),
                            LocalDateTime.parse(line.getField("received_at")),
                            countedOn,
                            Boolean.parseBoolean(line.getField("wrong_clock")),
                            Suspicion.ofNullable(find(line, "suspicion")),
                            line.getField("answers"),
                            find(line, "sex"),
                            find(line, "age"),
                            find(line, "education"),
                            find(line, "occupation"),
                            find(line, "disability"),
                            line.getField("digest")),
                    suggestion == null ? null : new Suggestion(id, unit, countedOn, suggestion),
                    excludedAt == null
                            ? null
                            : new Exclusion(
                                    line.getField("excluded_reason"),
                                    line.getField("excluded_by"),
                                    LocalDateTime.parse(excludedAt)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String find(NamedCsvRecord line, String column) {
        return line.findField(column).filter(value -> !value.isEmpty()).orElse(null);
    }
}
