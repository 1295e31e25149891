package id.suaraloket.printed;

import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form for a printed recap, and what its check came to.
 *
 * @param unit code of the unit
 * @param office its name
 * @param parts triwulan, semester, year and months
 * @param result null as long as nothing was checked
 * @param kept what was kept before, the latest first
 */
record CheckPage(
        String unit,
        String office,
        Form form,
        List<Choice> methods,
        List<Choice> parts,
        List<Choice> mutu,
        @Nullable Result result,
        List<Kept> kept) {
    /**
     * The check of what was sent.
     *
     * @param heading whose recap of which period it is, as far as that was said
     * @param ikm as printed
     * @param says what the check came to
     * @param sent the fields once more, for keeping it
     * @param period in words, null if it cannot be kept
     * @param unkept why it cannot be kept, null if it can
     */
    record Result(
            String heading,
            String ikm,
            CheckSays says,
            Map<String, String> sent,
            @Nullable String period,
            @Nullable String unkept) {}

    /**
     * A recap that was kept.
     *
     * @param period its id
     * @param name that period in words
     * @param used whether the period has no responses of its own
     */
    record Kept(String period, String name, String ikm, String result, boolean used) {}
}
