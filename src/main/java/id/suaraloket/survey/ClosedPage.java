package id.suaraloket.survey;

/**
 * Tells at a closed point whom to ask.
 *
 * @param office name of the unit
 * @param lost whether answers were just sent to it, which are not stored
 */
record ClosedPage(String office, boolean lost) {
    static final String VIEW = "survey/closed";
}
