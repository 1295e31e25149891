package id.suaraloket.response;

/**
 * What the responses of a month to a questionnaire about a jenis layanan come to.
 *
 * @param version of the questionnaire
 */
public record RowCount(String service, String questionnaire, int version, ItemCounts counts) {}
