package id.suaraloket.report;

import id.suaraloket.office.Logo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a lembar publikasi says, each figure rounded and each sentence worded once for every size of it. {@link PosterAuthor}
 * writes it.
 *
 * @param authority whose office the unit is, in capitals
 * @param unit name of the unit, in capitals
 * @param period the period, in capitals
 * @param ikm {@link Rekapitulasi#NONE} if there is none
 * @param mutu letter and word, null without IKM
 * @param note why there is no IKM, or that it rests on few respondents; null if neither
 * @param facts respondents and who they were, the months of the survey
 * @param services the jenis layanan that were surveyed, null without respondents
 * @param qr the address of the public result page
 * @param typed the same as it is typed
 * @param check the check code with its name, null as long as figures may change
 * @param mark what marks figures that may change, null if they cannot
 * @param demo the sentence that marks made-up data, null for a real unit
 */
record Poster(
        String authority,
        String unit,
        @Nullable Logo logo,
        String logoName,
        String period,
        String ikm,
        @Nullable String mutu,
        @Nullable String note,
        List<Row> facts,
        @Nullable Row services,
        Logo qr,
        String qrName,
        String typed,
        @Nullable String check,
        @Nullable String mark,
        @Nullable String demo) {

    record Row(String label, String text) {}
}
