package id.suaraloket.entry;

import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which sheets of paper are typed.
 *
 * @param unit code of the unit
 * @param batch id of the pile, which begins with its first sheet
 * @param today the latest day that may be chosen
 * @param form what was typed, with the problems of a sheet that was refused
 * @param versions what may have been printed; more than one only if the unit has used more
 * @param questionnaire reference of what was printed
 * @param questions in the order in which they are typed
 * @param profile what is asked of the respondent, typed after them
 * @param sheets how many of the pile count
 * @param number of its latest sheet, 0 if there is none
 * @param last the latest sheets of the pile
 * @param running whether the pile has begun
 */
record PaperPage(
        String unit,
        String office,
        Form form,
        String batch,
        String today,
        List<Choice> services,
        List<Choice> versions,
        String questionnaire,
        List<Group> questions,
        List<Group> profile,
        long sheets,
        long number,
        List<SheetRow> last,
        boolean running) {
    /**
     * Something that is answered by a key.
     *
     * @param name of its field
     * @param no what stands before it, null for nothing
     * @param choices what may be chosen; the key of each is its place, from 1
     */
    record Group(String name, @Nullable String no, String label, List<Choice> choices) {}

    /**
     * A sheet of the pile.
     *
     * @param time at which it was typed
     * @param text what it says, in short
     * @param undone whether it counts nowhere
     * @param undoneHere whether it was undone here, and can be readmitted here
     */
    record SheetRow(int number, String id, String time, String text, boolean undone, boolean undoneHere) {}
}
