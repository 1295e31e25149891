package id.suaraloket.ikm;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recap as somebody printed it: what it says, right or wrong. What it does not say is null. Figures keep the decimals that they were printed with,
 * since those tell how they were rounded.
 *
 * @param respondents jumlah responden
 * @param unsur in the printed order, at least one
 * @param method how its IKM is said to be reckoned; {@link Method#POOLED} if nothing is said of it
 * @param target of the year, with which a capaian is reckoned
 * @param capaian in percent
 * @param profile head counts by what they are of, such as jenis kelamin
 */
public record PrintedRecap(
        long respondents,
        List<PrintedUnsur> unsur,
        @Nullable BigDecimal ikm,
        Method method,
        @Nullable Mutu mutu,
        @Nullable BigDecimal target,
        @Nullable BigDecimal capaian,
        List<Heads> profile) {
    /** @throws IllegalArgumentException without unsur, or with a number of people or answers below 0 */
    public PrintedRecap {
        unsur = List.copyOf(unsur);
        profile = List.copyOf(profile);
        if (unsur.isEmpty()) {
            throw new IllegalArgumentException("A recap is of at least one unsur");
        }
        checkCount(respondents);
    }

    /**
     * An unsur.
     *
     * @param name as it is printed
     * @param value nilai unsur
     * @param questions none where the recap tells of its unsur alone
     */
    public record PrintedUnsur(String name, @Nullable BigDecimal value, List<PrintedQuestion> questions) {
        public PrintedUnsur {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param name as it is printed
     * @param sum jumlah nilai
     * @param rtmk respondents who left it empty
     */
    public record PrintedQuestion(String name, @Nullable Long sum, long rtmk) {
        public PrintedQuestion {
            checkCount(rtmk);
        }
    }

    /** How many respondents there are of each kind. */
    public record Heads(String name, Map<String, Long> counts) {
        public Heads {
            // In the printed order.
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            counts.values().forEach(PrintedRecap::checkCount);
        }

        public long sum() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    PrintedRecap withRespondents(long others) {
        return new PrintedRecap(others, unsur, ikm, method, mutu, target, capaian, profile);
    }

    private static void checkCount(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("A number of people cannot be negative: " + count);
        }
    }
}
