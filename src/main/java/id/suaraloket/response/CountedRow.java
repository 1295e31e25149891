package id.suaraloket.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures are made of in a stored response, and nothing that leads back to who gave it.
 *
 * @param countedOn the unit's calendar day on which it counts
 * @param answers one character per question in the questionnaire's order: 1..4, or {@code -} for RTMK
 */
public record CountedRow(
        LocalDate countedOn,
        String service,
        String questionnaire,
        int questionnaireVersion,
        String answers,
        @Nullable String sex,
        @Nullable String age,
        @Nullable String education,
        @Nullable String occupation) {}
