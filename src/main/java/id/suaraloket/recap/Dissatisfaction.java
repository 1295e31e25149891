package id.suaraloket.recap;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.ikm.Rational;

/** The share of answers 1 and 2 among the answers given. */
public final class Dissatisfaction {
    private Dissatisfaction() {}

    /** From 0 to 1; 0 where nobody answered. */
    public static Rational share(AnswerCounts counts) {
        return counts.answered() == 0 ? Rational.ZERO : Rational.of(counts.dissatisfied(), counts.answered());
    }
}
