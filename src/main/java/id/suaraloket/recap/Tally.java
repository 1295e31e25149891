package id.suaraloket.recap;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * What some responses to a questionnaire about a jenis layanan come to: those of a month, or a part of them.
 *
 * @param countedIn first day of the month
 * @param counts as {@link id.suaraloket.response.ItemCountsJson} reads them
 */
@Introspected
record Tally(
        String unit,
        LocalDate countedIn,
        String service,
        String questionnaire,
        int questionnaireVersion,
        String counts) {}
