package id.suaraloket.ikm;

/**
 * One given answer, 1 (worst) to 4 (best) [rule]. A question left empty has no score; it is counted as RTMK, never as a 0.
 *
 * @param value 1..4
 */
public record Score(int value) {
    static final int LOWEST = 1;
    static final int HIGHEST = 4;

    /** @throws IllegalArgumentException outside 1..4 */
    public Score {
        if (value < LOWEST || value > HIGHEST) {
            throw new IllegalArgumentException("A score is 1 to 4, not " + value);
        }
    }

    /**
     * The score with this value.
     *
     * @throws IllegalArgumentException outside 1..4
     */
    public static Score of(int value) {
        return new Score(value);
    }
}
