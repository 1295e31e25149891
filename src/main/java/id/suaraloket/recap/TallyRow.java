package id.suaraloket.recap;

import id.suaraloket.response.ItemCountsJson;
import io.micronaut.core.annotation.Introspected;

/** A {@link Tally} as it is stored. */
@Introspected
record TallyRow(String service, String questionnaire, int questionnaireVersion, String counts) {
    Tally tally(ItemCountsJson json) {
        return new Tally(service, questionnaire, questionnaireVersion, json.read(counts));
    }
}
