package id.suaraloket.recap;

import io.micronaut.core.annotation.Introspected;

/** How many responses of a period have this value of this item, by jenis layanan and questionnaire. */
@Introspected
record TallySum(
        String service,
        String questionnaire,
        int questionnaireVersion,
        String item,
        String itemValue,
        long responses) {}
