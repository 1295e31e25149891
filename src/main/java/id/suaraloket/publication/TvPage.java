package id.suaraloket.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of a waiting room shows, a sheet at a time.
 *
 * @param css its own stylesheet
 * @param script its own script
 * @param version changes with everything the page is made of but its figures
 * @param result null as long as nothing is published
 * @param unsur the lowest first, in sheets
 * @param followUps what the unit does about it, in sheets
 * @param codes addresses to be opened by telephone
 */
record TvPage(
        String css,
        String script,
        String version,
        String unit,
        @Nullable String periodName,
        boolean demo,
        @Nullable Result result,
        List<List<Bar>> unsur,
        List<List<PublicFollowUps.Row>> followUps,
        List<Code> codes) {

    /**
     * The IKM.
     *
     * @param mutu letter, null without IKM
     * @param kinerja the word for it
     * @param few that it rests on few respondents, null if on enough
     */
    record Result(
            String ikm,
            @Nullable String mutu,
            String kinerja,
            List<String> basis,
            @Nullable String few) {}

    /** @param width of the bar, in percent with its sign */
    record Bar(String name, String width, String figure) {}

    /**
     * An address as a QR code.
     *
     * @param picture an address of data
     * @param typed the address as it is typed
     */
    record Code(String title, String picture, String alt, String typed) {}
}
