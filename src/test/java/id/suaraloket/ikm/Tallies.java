package id.suaraloket.ikm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Builds counted answers for tests: from sums, from indices, from whole responses. */
final class Tallies {
    static final List<String> KEYS = List.of(
            "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan");

    /** In a generated response: the question was left empty. */
    static final int EMPTY = 0;

    private Tallies() {}

    /** Counts of {@code answered} answers with this sum, as even as can be. */
    static AnswerCounts counts(long answered, long sum) {
        long low = sum / answered;
        long higher = sum % answered;
        AnswerCounts counts = times(answered - higher, low);
        return higher == 0 ? counts : counts.plus(times(higher, low + 1));
    }

    static List<UnsurValue> ofSums(long answered, long... sums) {
        return IntStream.range(0, sums.length)
                .mapToObj(i -> new UnsurValue(KEYS.get(i), counts(answered, sums[i])))
                .toList();
    }

    /** Unsur with these indices (NRR x 25), each a whole number of answers. */
    static List<UnsurValue> ofIndices(long answered, long... indices) {
        return ofSums(
                answered,
                LongStream.of(indices)
                        .map(i -> Math.multiplyExact(i, answered) / 25)
                        .toArray());
    }

    /** Counts responses of one question per unsur; {@link #EMPTY} is RTMK. */
    static List<UnsurValue> ofResponses(List<List<Integer>> responses) {
        List<UnsurValue> unsur = new ArrayList<>();
        for (int i = 0; i < KEYS.size(); i++) {
            AnswerCounts counts = AnswerCounts.NONE;
            for (List<Integer> response : responses) {
                int answer = response.get(i);
                counts = counts.plus(answer == EMPTY ? AnswerCounts.ofEmpty() : AnswerCounts.of(Score.of(answer)));
            }
            unsur.add(new UnsurValue(KEYS.get(i), counts));
        }
        return unsur;
    }

    static List<UnsurValue> together(List<UnsurValue> some, List<UnsurValue> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> new UnsurValue(
                        some.get(i).key(),
                        some.get(i).counts().plus(others.get(i).counts())))
                .toList();
    }

    /** One to twenty responses, some questions left empty, perhaps some unsur by everybody. */
    static Arbitrary<List<List<Integer>>> responses() {
        return Arbitraries.integers()
                .between(EMPTY, 4)
                .list()
                .ofSize(KEYS.size())
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    /** As {@link #responses()}, but every question is answered. */
    static Arbitrary<List<List<Integer>>> fullResponses() {
        return Arbitraries.integers()
                .between(1, 4)
                .list()
                .ofSize(KEYS.size())
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static AnswerCounts times(long n, long score) {
        return switch ((int) score) {
            case 1 -> new AnswerCounts(n, 0, 0, 0, 0);
            case 2 -> new AnswerCounts(0, n, 0, 0, 0);
            case 3 -> new AnswerCounts(0, 0, n, 0, 0);
            case 4 -> new AnswerCounts(0, 0, 0, n, 0);
            default -> throw new IllegalArgumentException("No such score: " + score);
        };
    }
}
