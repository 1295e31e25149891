package id.suaraloket.staff;

import id.suaraloket.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which staff have the olah data of a period made, and find it.
 *
 * @param service code of the one jenis layanan, null for all
 * @param serviceName its name
 * @param respondents how many there are, as text; null for none
 * @param underWay whether something on the page is still being made
 * @param days how long a file is kept
 */
record OlahDataPage(
        String unit,
        String office,
        String period,
        String periodName,
        @Nullable String service,
        @Nullable String serviceName,
        @Nullable String respondents,
        List<Row> files,
        boolean underWay,
        int days,
        Form form) {
    /**
     * A file that was asked for.
     *
     * @param code of the one jenis layanan, null for all
     * @param service its name
     * @param ready whether it can be fetched
     * @param failure why it was given up, null if it was not
     * @param rows how many respondents it holds
     * @param progress how far it is, in words
     * @param done how many respondents are written
     * @param total of how many; at least 1
     * @param size as text
     * @param status whether its figures can still change
     */
    record Row(
            String id,
            @Nullable String code,
            @Nullable String service,
            String asked,
            String by,
            boolean ready,
            @Nullable String failure,
            String rows,
            String progress,
            long done,
            long total,
            String size,
            String status) {}
}
