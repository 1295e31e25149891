package id.suaraloket.response;

/** What tallies count besides the answers to questions and the respondent fields, each under the value {@link #NONE}. */
public final class Tallied {
    /** Every response that counts. */
    public static final String RESPONSE = "response";

    /** The responses marked by the clock rule. */
    public static final String WRONG_CLOCK = "wrong-clock";

    /** The responses with a {@link Suspicion}. */
    public static final String SUSPICIOUS = "suspicious";

    /** The responses that were excluded; they count nowhere else. */
    public static final String EXCLUDED = "excluded";

    /** The value of an item that has none: RTMK, a respondent field left out. */
    public static final String NONE = "-";

    private Tallied() {}
}
