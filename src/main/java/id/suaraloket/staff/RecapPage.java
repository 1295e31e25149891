package id.suaraloket.staff;

import id.suaraloket.report.FollowUpTable;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period's recap as staff see it.
 *
 * @param unit code of the unit
 * @param period id of the period
 * @param service code of the one jenis layanan, null for all
 * @param made that it is final, null while it is not
 * @param publication whether everybody may see it, null while it is not final
 * @param due whether it could be made final now
 * @param betrays whether single answers could be read from its lembar publikasi
 * @param asked what the period before asked for, and what became of it
 * @param before that period in words
 * @param choices the periods of the form
 * @param responded the periods with responses
 */
record RecapPage(
        String unit,
        String period,
        @Nullable String service,
        Rekapitulasi says,
        @Nullable FinalRow made,
        @Nullable PublicationRow publication,
        boolean due,
        boolean betrays,
        FollowUpTable asked,
        String before,
        List<PeriodChoices.Group> choices,
        List<PeriodChoices.Group> responded,
        List<Choice> services) {}
