package id.suaraloket.response;

import id.suaraloket.ikm.Score;
import id.suaraloket.questionnaire.Questionnaire;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stored response: one row, never updated.
 *
 * @param submittedAt when it was given (UTC, milliseconds)
 * @param countedOn the unit's calendar day on which it counts
 * @param wrongClock whether the sender's time was refused, see {@link ClockRule}
 * @param suspicion why it may be no resident's, null for no reason
 * @param answers one character per question in the questionnaire's order: 1..4, or {@code -} for RTMK
 * @param digest SHA-256 in hex, see {@link Draft#digest()}
 */
@MappedEntity("response")
record Response(
        @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class)
        UUID id,

        String unit,
        String service,
        @Nullable String point,
        Channel channel,
        String questionnaire,
        int questionnaireVersion,
        LocalDateTime submittedAt,
        LocalDateTime receivedAt,
        LocalDate countedOn,
        boolean wrongClock,
        @Nullable Suspicion suspicion,
        String answers,
        @Nullable String sex,
        @Nullable String age,
        @Nullable String education,
        @Nullable String occupation,
        @Nullable String disability,

        @TypeDef(type = DataType.BYTE_ARRAY, converter = HexBytes.class)
        String digest) {
    static Response of(Submission submission, Instant receivedAt) {
        Instant claimed = submission.submittedAt();
        boolean wrongClock = ClockRule.wrong(submission.channel(), claimed, submission.sentAt(), receivedAt);
        Instant given = claimed == null || wrongClock ? receivedAt : claimed;
        Map<RespondentField, String> respondent = submission.respondent();
        return new Response(
                submission.id(),
                submission.unit().code(),
                submission.service(),
                submission.point(),
                submission.channel(),
                submission.questionnaire().code(),
                submission.questionnaire().version(),
                utc(given),
                utc(receivedAt),
                given.atZone(submission.unit().zoneId()).toLocalDate(),
                wrongClock,
                submission.suspicion(),
                compact(submission.questionnaire(), submission.answers()),
                respondent.get(RespondentField.SEX),
                respondent.get(RespondentField.AGE),
                respondent.get(RespondentField.EDUCATION),
                respondent.get(RespondentField.OCCUPATION),
                respondent.get(RespondentField.DISABILITY),
                submission.digest());
    }

    @Nullable String respondent(RespondentField field) {
        return switch (field) {
            case SEX -> sex;
            case AGE -> age;
            case EDUCATION -> education;
            case OCCUPATION -> occupation;
            case DISABILITY -> disability;
        };
    }

    private static String compact(Questionnaire questionnaire, Map<String, Score> answers) {
        return questionnaire.questions().stream()
                .map(question -> answers.get(question.code()))
                .map(score -> score == null ? Tallied.NONE : String.valueOf(score.value()))
                .collect(Collectors.joining());
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
