package id.suaraloket.staff;

import java.util.List;

/**
 * Refused answers on the page of their point, in the reader's words.
 *
 * @param lead how many wait
 * @param waiting the first of those that wait
 * @param more a sentence about the others; empty if there are none
 * @param takeable whether any can be taken in, as far as was looked
 * @param asideTitle how many were set aside
 * @param aside the first of those
 * @param asideMore a sentence about the others; empty if there are none
 */
record RefusedSection(
        String lead,
        List<Row> waiting,
        String more,
        boolean takeable,
        String asideTitle,
        List<Row> aside,
        String asideMore) {

    /**
     * A refused answer.
     *
     * @param look class of its box; the state is told in words besides
     * @param given when it was given
     */
    record Row(String digest, String look, String given, String state, List<String> reasons, List<Fact> facts) {}
}
