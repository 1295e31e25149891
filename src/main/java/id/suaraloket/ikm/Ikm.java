package id.suaraloket.ikm;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Indeks Kepuasan Masyarakat of one set of responses, or the reason why there is none.
 *
 * @param value exact, on the scale to 100; absent if there is no response or an unsur without any answer
 * @param unanswered keys of the unsur that nobody answered, in the order of the questionnaire; empty if there is a value
 * @param respondents responses in the set, also those that left everything empty
 */
public record Ikm(Optional<Rational> value, List<String> unanswered, long respondents) {
    /** Why there is no IKM. */
    public enum Reason {
        NO_RESPONSES("no-responses"),
        /** {@link Ikm#unanswered()} says which. */
        UNSUR_UNANSWERED("unsur-unanswered");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The name in interfaces and message keys; it never changes. */
        public String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException if the parts contradict each other, such as a value that rests on no response */
    public Ikm {
        unanswered = List.copyOf(unanswered);
        if (respondents < 0) {
            throw new IllegalArgumentException("The number of respondents cannot be negative");
        }
        boolean computable = respondents > 0 && unanswered.isEmpty();
        if (value.isPresent() != computable) {
            throw new IllegalArgumentException(
                    "An IKM needs respondents and an answer to every unsur, and then has a value");
        }
    }

    /**
     * Sum of NRR tertimbang x 25 [rule]. An unsur that nobody answered has no value, and then the IKM has none either [choice]: leaving it out
     * would silently change the weights.
     *
     * @param unsur every unsur of the questionnaire, answered or not; their number is the k of the weighting
     * @param respondents responses that the counts were taken from, at the same moment
     * @throws IllegalArgumentException if there is no unsur, a key occurs twice, the weighting does not fit, or there are answers but no
     *     respondents
     */
    public static Ikm of(List<UnsurValue> unsur, Weighting weighting, long respondents) {
        checkKeys(unsur);
        if (respondents == 0 && unsur.stream().anyMatch(u -> u.counts().answered() > 0)) {
            throw new IllegalArgumentException("Answers without respondents");
        }
        Rational weight = weighting.weight(unsur.size());
        Rational sum = Rational.ZERO;
        for (UnsurValue each : unsur) {
            sum = sum.plus(each.mean().orElse(Rational.ZERO).times(weight));
        }
        List<String> unanswered = unsur.stream()
                .filter(u -> u.mean().isEmpty())
                .map(UnsurValue::key)
                .toList();
        Optional<Rational> value = unanswered.isEmpty() ? Optional.of(UnsurValue.toIndex(sum)) : Optional.empty();
        return new Ikm(value, unanswered, respondents);
    }

    /**
     * The IKM of a unit as the plain mean of its services' exact IKM, however many responses each has [practice]. A service without an IKM does not
     * enter, neither as a 0 nor in the divisor [choice]; the caller names such services where the figure is shown. If no service has one, there is
     * none, and {@link #unanswered()} holds the keys that services with responses lack.
     *
     * @return with the respondents of all the given services
     */
    public static Ikm meanOf(List<Ikm> services) {
        long respondents = services.stream().mapToLong(Ikm::respondents).reduce(0, Math::addExact);
        List<Rational> values =
                services.stream().flatMap(s -> s.value().stream()).toList();
        if (!values.isEmpty()) {
            Rational sum = values.stream().reduce(Rational.ZERO, Rational::plus);
            return new Ikm(Optional.of(sum.dividedBy(Rational.of(values.size()))), List.of(), respondents);
        }
        List<String> unanswered = services.stream()
                .filter(s -> s.respondents() > 0)
                .flatMap(s -> s.unanswered().stream())
                .distinct()
                .toList();
        return new Ikm(Optional.empty(), unanswered, respondents);
    }

    public Optional<Mutu> mutu() {
        return value.map(Mutu::of);
    }

    /** Why there is no value; nothing if there is one. */
    public Optional<Reason> reason() {
        if (value.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(respondents == 0 ? Reason.NO_RESPONSES : Reason.UNSUR_UNANSWERED);
    }

    private static void checkKeys(List<UnsurValue> unsur) {
        Set<String> keys = new HashSet<>();
        for (UnsurValue each : unsur) {
            if (!keys.add(each.key())) {
                throw new IllegalArgumentException("Unsur " + each.key() + " occurs twice");
            }
        }
    }
}
