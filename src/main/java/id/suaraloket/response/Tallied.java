package id.suaraloket.response;

/** What tallies count besides the answers to questions and the respondent fields. */
public final class Tallied {
    /** Every response, under the value {@link #NONE}. */
    public static final String RESPONSE = "response";

    /** The responses marked by the clock rule, under the value {@link #NONE}. */
    public static final String WRONG_CLOCK = "wrong-clock";

    /** The value of an item that has none: RTMK, a respondent field left out. */
    public static final String NONE = "-";

    private Tallied() {}
}
