package id.suaraloket.staff;

import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import java.util.List;

/**
 * One saran, and what came of it.
 *
 * @param unit code of the unit
 * @param original whether it stands here as it is kept, which was written down
 * @param form its category and note
 * @param back the query of the list it was opened from
 * @param list the address of the same, at this saran
 */
record SuggestionPage(
        String unit,
        String office,
        SuggestionRow saran,
        boolean original,
        Form form,
        List<Choice> categories,
        int longest,
        String back,
        String list) {}
