package id.suaraloket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands. Figures are texts in the reader's form, pictures are SVG.
 *
 * @param unit code of the unit
 * @param period id of the triwulan that is shown
 * @param periodName that triwulan in words
 * @param updated when this was read, in words
 * @param demo the sentence that marks made-up data, null for a real unit
 * @param notice why this is not the triwulan of today; empty if it is
 * @param today how many responses count today
 * @param result null if nobody ever responded
 * @param unsur bars of the unsur; empty if nobody ever responded
 * @param unsurHint how to read them
 * @param trend the line of the last triwulan; empty if there are not two
 * @param years bars of years with their targets; empty if none is known
 * @param yearsHint how to read them; empty if no explanation is needed
 * @param checked what the figures with a mark are, out of printed recaps; the latest first
 * @param services bars of the jenis layanan; empty if nobody ever responded
 * @param fewServices whether some jenis layanan rests on too few respondents
 * @param tablets null if the unit has none and no point for any
 * @param firstPoint code of a point whose sheet can be printed; null if there is none
 * @param periods those with responses
 */
record Dashboard(
        String unit,
        String name,
        String period,
        String periodName,
        String updated,
        @Nullable String demo,
        List<Alert> alerts,
        String notice,
        String today,
        @Nullable Result result,
        Sample sample,
        String unsur,
        String unsurHint,
        String trend,
        String years,
        String yearsHint,
        List<PrintedValues.Line> checked,
        String services,
        boolean fewServices,
        @Nullable List<TabletLine> tablets,
        @Nullable String firstPoint,
        List<PointRow> points,
        List<PeriodRow> periods) {

    /**
     * The IKM.
     *
     * @param label what it is, with its period
     * @param mutu letter and word, empty without IKM
     * @param lines what it rests on and what is to be thought of it
     */
    record Result(String label, String ikm, String mutu, List<String> lines) {}

    /**
     * Whether enough people were asked.
     *
     * @param picture how far it is; empty if that is unknown
     * @param sentence how far it is; empty if that is unknown
     * @param basis by which rule, or why it is unknown
     */
    record Sample(String picture, String sentence, String basis) {}

    /** @param service name of its one jenis layanan, null for all */
    record PointRow(String code, String label, @Nullable String service, boolean closed) {}

    record PeriodRow(String id, String name, String responses) {}
}
