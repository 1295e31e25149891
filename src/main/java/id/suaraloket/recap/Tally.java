package id.suaraloket.recap;

import io.micronaut.core.annotation.Introspected;

/**
 * What some responses to a questionnaire about a jenis layanan come to: those of a month, or a part of them.
 *
 * @param counts as {@link id.suaraloket.response.ItemCountsJson} reads them
 */
@Introspected
record Tally(String service, String questionnaire, int questionnaireVersion, String counts) {}
