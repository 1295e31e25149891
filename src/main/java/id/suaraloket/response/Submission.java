package id.suaraloket.response;

import id.suaraloket.ikm.Score;
import id.suaraloket.office.Unit;
import id.suaraloket.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answered form that has passed every check and may be stored.
 *
 * @param point code of the point where it was given, null for paper and imports
 * @param submittedAt when the sender says it was given, null for the server's time
 * @param sentAt when the sender says it sent it, by the same clock; null if it does not say
 * @param answers the questions that were answered; all others of the questionnaire are RTMK
 * @param suspicion why it may be no resident's, null for no reason
 * @param digest see {@link Draft#digest()}
 */
record Submission(
        UUID id,
        Channel channel,
        Unit unit,
        @Nullable String point,
        String service,
        Questionnaire questionnaire,
        @Nullable Instant submittedAt,
        @Nullable Instant sentAt,
        Map<String, Score> answers,
        Map<RespondentField, String> respondent,
        @Nullable String suggestion,
        @Nullable Suspicion suspicion,
        String digest) {}
