package id.suaraloket.ikm;

import java.util.Optional;

/**
 * How often each answer was given to a question, or to all questions of an unsur. Counts add up in any order and any grouping, which is
 * why recaps can be made of them instead of the responses.
 *
 * @param ones how many answered 1, and so on to {@code fours}
 * @param rtmk how many left the question empty (responden tidak menjawab kuesioner)
 */
public record AnswerCounts(long ones, long twos, long threes, long fours, long rtmk) {
    public static final AnswerCounts NONE = new AnswerCounts(0, 0, 0, 0, 0);

    private static final AnswerCounts EMPTY_ANSWER = new AnswerCounts(0, 0, 0, 0, 1);

    /** @throws IllegalArgumentException if a count is negative */
    public AnswerCounts {
        if (ones < 0 || twos < 0 || threes < 0 || fours < 0 || rtmk < 0) {
            throw new IllegalArgumentException("A count of answers cannot be negative");
        }
    }

    /** One given answer. */
    public static AnswerCounts of(Score score) {
        return switch (score.value()) {
            case 1 -> new AnswerCounts(1, 0, 0, 0, 0);
            case 2 -> new AnswerCounts(0, 1, 0, 0, 0);
            case 3 -> new AnswerCounts(0, 0, 1, 0, 0);
            default -> new AnswerCounts(0, 0, 0, 1, 0);
        };
    }

    /** One answer left empty. */
    public static AnswerCounts ofEmpty() {
        return EMPTY_ANSWER;
    }

    /**
     * Both counts taken together.
     *
     * @throws ArithmeticException beyond the range of long
     */
    public AnswerCounts plus(AnswerCounts other) {
        return new AnswerCounts(
                Math.addExact(ones, other.ones),
                Math.addExact(twos, other.twos),
                Math.addExact(threes, other.threes),
                Math.addExact(fours, other.fours),
                Math.addExact(rtmk, other.rtmk));
    }

    /** Given answers, RTMK not among them. */
    public long answered() {
        return ones + twos + threes + fours;
    }

    /** Jumlah nilai: the sum of the given answers. */
    public long sum() {
        return ones + 2 * twos + 3 * threes + 4 * fours;
    }

    /** Answers 1 and 2. */
    public long dissatisfied() {
        return ones + twos;
    }

    /**
     * How often this score was given.
     *
     * @throws IllegalArgumentException if the score is not 1..4
     */
    public long count(int score) {
        return switch (Score.of(score).value()) {
            case 1 -> ones;
            case 2 -> twos;
            case 3 -> threes;
            default -> fours;
        };
    }

    /**
     * Nilai rata-rata (NRR), 1 to 4: jumlah nilai / given answers [rule: "jumlah kuesioner yang terisi"]. RTMK is in neither, so an empty answer
     * never counts as a 0. Nothing if nobody answered.
     */
    public Optional<Rational> mean() {
        return answered() == 0 ? Optional.empty() : Optional.of(Rational.of(sum(), answered()));
    }
}
