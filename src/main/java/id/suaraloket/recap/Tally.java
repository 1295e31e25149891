package id.suaraloket.recap;

import id.suaraloket.response.ItemCounts;

/** What some responses to a questionnaire about a jenis layanan come to: those of a month, or a part of them. */
record Tally(String service, String questionnaire, int questionnaireVersion, ItemCounts counts) {}
