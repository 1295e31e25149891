package id.suaraloket.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of a unit's published period. Figures are texts in the reader's form, pictures are SVG.
 *
 * @param unit code of the unit
 * @param period id of the period
 * @param demo the sentence that marks made-up data, null for a real unit
 * @param mutu letter and word, empty without IKM
 * @param basis what the IKM rests on
 * @param few that it rests on few respondents, null if on enough
 * @param correction null for a first edition
 * @param services bars of the jenis layanan; empty if there are not two to be told apart
 * @param servicesNotes what is to be thought of them
 * @param trend a line of periods; empty if there are not two of one kind
 * @param followUps what the unit does about it
 * @param periods all that are published, the newest first
 */
record ResultPage(
        String unit,
        String name,
        String kabupaten,
        String period,
        String periodName,
        @Nullable String demo,
        String ikm,
        String mutu,
        List<String> basis,
        @Nullable String few,
        @Nullable Correction correction,
        String unsur,
        String services,
        List<String> servicesNotes,
        String trend,
        List<PublicFollowUps.Row> followUps,
        List<PeriodRow> periods,
        List<ProfileTable> profile,
        Check check) {

    /**
     * That the figures replaced others.
     *
     * @param editions all there are, the first first
     */
    record Correction(String sentence, String reason, List<EditionLine> editions) {}

    /** @param code as it stands in addresses, null for an edition whose figures are not told */
    record EditionLine(@Nullable String code, String words) {}

    record PeriodRow(String id, String name, String ikm, String mutu, String respondents, boolean here) {}

    /** How the respondents are distributed over one field. */
    record ProfileTable(String name, List<ProfileRow> rows) {}

    record ProfileRow(String name, String number, String share) {}

    /** @param code as it stands in addresses */
    record Check(String code, String sentence) {}
}
