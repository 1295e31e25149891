package id.suaraloket.staff;

import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.web.Form;
import java.util.List;

/**
 * The page on which a period is made final.
 *
 * @param over whether the period is over
 * @param says the recap as it would be made final
 * @param open what is still open, in words
 * @param made the editions there are, the first first
 * @param number of the edition that would be made
 */
record FinalPage(
        String unit,
        String office,
        String period,
        String periodName,
        boolean over,
        Rekapitulasi says,
        List<String> open,
        List<FinalRow> made,
        int number,
        Form form) {}
