package id.suaraloket.ikm;

import java.util.Optional;

/**
 * One unsur of one set of responses. All figures are exact and absent if nobody answered any of its questions.
 *
 * @param key what the unsur is called everywhere, such as {@code persyaratan}; never its number, which differs between questionnaires
 * @param counts the answers to all its questions together
 */
public record UnsurValue(String key, AnswerCounts counts) {
    private static final Rational INDEX_PER_SCORE = Rational.of(25);

    /** @throws IllegalArgumentException if the key is blank */
    public UnsurValue {
        if (key.isBlank()) {
            throw new IllegalArgumentException("An unsur needs a key");
        }
    }

    /** Nilai unsur (NRR), 1 to 4. */
    public Optional<Rational> mean() {
        return counts.mean();
    }

    /** NRR x 25: 25 to 100 [rule]. */
    public Optional<Rational> index() {
        return mean().map(UnsurValue::toIndex);
    }

    /**
     * NRR tertimbang: NRR x bobot [rule].
     *
     * @param k number of unsur of the questionnaire
     * @throws IllegalArgumentException if the weighting does not fit {@code k}
     */
    public Optional<Rational> weighted(Weighting weighting, int k) {
        Rational weight = weighting.weight(k);
        return mean().map(weight::times);
    }

    /** Mutu of this unsur alone, by its index. */
    public Optional<Mutu> mutu() {
        return index().map(Mutu::of);
    }

    /** From the scale of the answers to the scale of the IKM. */
    static Rational toIndex(Rational score) {
        return score.times(INDEX_PER_SCORE);
    }
}
