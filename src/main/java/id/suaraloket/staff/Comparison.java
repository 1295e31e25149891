package id.suaraloket.staff;

import java.util.List;

/**
 * Two recaps side by side, in the reader's words.
 *
 * @param first what the first one is of
 * @param second what the second one is of
 * @param cautions what is to be kept in mind
 * @param rows IKM, mutu, respondents
 * @param unsur the nilai of each unsur
 * @param picture bars of the unsur as SVG; empty if neither side has any
 */
record Comparison(String first, String second, List<String> cautions, List<Row> rows, List<Row> unsur, String picture) {

    /**
     * A figure of both.
     *
     * @param change first less second; empty if there is none
     */
    record Row(String label, String first, String second, String change) {}
}
