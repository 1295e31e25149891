package id.suaraloket.ikm;

import id.suaraloket.ikm.Contradiction.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a printed recap again and finds where it contradicts itself. It blames nothing that some right way of reckoning explains [choice]: each
 * bobot is tried, with exact nilai and with rounded ones; where a figure is impossible, whatever may have stood in its place is
 * allowed for in the figures that rest on it. An IKM that is said to be the mean of the IKM of several jenis layanan does not follow from the sums of
 * all of them together, so it is not compared with these.
 *
 * @param contradictions in the order of the recap; empty if there is none
 * @param bases what its figures come to under each bobot that fits its number of unsur, 1/k first
 * @param respondents another number of respondents with which fewer contradictions would be left, as its own head counts have it; null if none
 */
public record RecapCheck(
        PrintedRecap recap,
        List<UnsurCheck> unsur,
        List<Contradiction> contradictions,
        List<IkmBasis> bases,
        @Nullable Long respondents) {
    /** With more unsur in doubt, all their possible nilai are taken as one span. */
    private static final int MOST_DOUBTS = 8;

    private static final BigDecimal HIGHEST = new BigDecimal(100);
    private static final int MOST_WEIGHTED_DECIMALS = 3;

    /** Checks every figure that can be checked. */
    public static RecapCheck of(PrintedRecap recap) {
        RecapCheck check = as(recap);
        OptionalLong other = recap.profile().stream()
                .mapToLong(PrintedRecap.Heads::sum)
                .filter(sum -> sum > 0 && sum != recap.respondents())
                .filter(sum -> as(recap.withRespondents(sum)).contradictions().size()
                        < check.contradictions().size())
                .findFirst();
        return new RecapCheck(
                recap,
                check.unsur(),
                check.contradictions(),
                check.bases(),
                other.isPresent() ? other.getAsLong() : null);
    }

    /** The bobot by which the printed IKM is explained, by sums rather than by rounded nilai, by either rather than by both, 1/k rather than another. */
    public Optional<IkmBasis> fitting() {
        return bases.stream()
                .filter(basis -> basis.fit() != IkmBasis.Fit.NONE)
                .min((one, other) -> one.fit().compareTo(other.fit()));
    }

    /** What the sums give: under the bobot that explains the printed IKM, else under 1/k. */
    public Span ikm() {
        return fitting().orElse(bases.get(0)).bySums();
    }

    private static RecapCheck as(PrintedRecap recap) {
        BigDecimal pooled = recap.method() == Method.POOLED ? recap.ikm() : null;
        List<UnsurCheck> unsur = recap.unsur().stream()
                .map(each -> UnsurCheck.of(each, recap.respondents()))
                .toList();
        List<Span> choices = choices(unsur);
        List<IkmBasis> bases = Arrays.stream(Weighting.values())
                .filter(weighting -> weighting.fits(unsur.size()))
                .map(weighting -> IkmBasis.of(weighting, unsur, choices, pooled))
                .toList();
        List<Contradiction> found = new ArrayList<>();
        unsur.forEach(each -> found.addAll(each.contradictions()));
        if (recap.ikm() != null) {
            found.addAll(ikm(recap, recap.ikm(), bases));
        }
        for (PrintedRecap.Heads heads : recap.profile()) {
            if (heads.sum() != recap.respondents()) {
                found.add(new Contradiction.HeadsWrong(
                        heads.name(), List.copyOf(heads.counts().values()), heads.sum(), recap.respondents()));
            }
        }
        return new RecapCheck(recap, unsur, found, bases, null);
    }

    private static List<Contradiction> ikm(PrintedRecap recap, BigDecimal printed, List<IkmBasis> bases) {
        List<Contradiction> found = new ArrayList<>();
        if (recap.method() == Method.MEAN_OF_SERVICES) {
            Span possible = possible(bases, recap.unsur().size());
            if (!possible.isPrintedAs(printed)) {
                found.add(new Contradiction.IkmOutside(printed, possible));
            }
        } else if (bases.stream().allMatch(basis -> basis.fit() == IkmBasis.Fit.NONE)) {
            found.add(new Contradiction.IkmWrong(printed, bases, cause(recap, printed, bases)));
        }
        if (printed.compareTo(HIGHEST) > 0) {
            return found;
        }
        Rational exact = Rational.parse(printed.toPlainString());
        Mutu mutu = Mutu.of(exact);
        if (recap.mutu() != null && recap.mutu() != mutu) {
            found.add(new Contradiction.MutuWrong(recap.mutu(), printed, mutu));
        }
        BigDecimal target = recap.target();
        BigDecimal capaian = recap.capaian();
        if (target != null && target.signum() > 0 && capaian != null) {
            Capaian expected = Capaian.of(exact, Rational.parse(target.toPlainString()));
            if (!Span.of(expected.exactPercent()).isPrintedAs(capaian)) {
                found.add(new Contradiction.CapaianWrong(capaian, expected));
            }
        }
        return found;
    }

    /** What the IKM of any set of answers may be, and the mean of several such. */
    private static Span possible(List<IkmBasis> bases, int k) {
        List<Span> each = bases.stream()
                .map(basis -> IkmBasis.possible(basis.weighting(), k))
                .toList();
        return new Span(
                each.stream().map(Span::low).min(Rational::compareTo).orElseThrow(),
                each.stream().map(Span::high).max(Rational::compareTo).orElseThrow());
    }

    private static Cause cause(PrintedRecap recap, BigDecimal printed, List<IkmBasis> bases) {
        for (IkmBasis basis : bases) {
            Span sums = basis.bySums();
            if (sums.low().equals(sums.high())
                    && sums.low().truncate(printed.scale()).compareTo(printed) == 0) {
                return Cause.CUT_OFF;
            }
            if (basis.byValues() != null && isOfRoundedWeights(recap, printed, basis.weighting())) {
                return Cause.WEIGHTED_ROUNDED;
            }
        }
        return Cause.UNKNOWN;
    }

    private static boolean isOfRoundedWeights(PrintedRecap recap, BigDecimal printed, Weighting weighting) {
        Rational weight = weighting.weight(recap.unsur().size());
        for (int decimals = 2; decimals <= MOST_WEIGHTED_DECIMALS; decimals++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (PrintedRecap.PrintedUnsur unsur : recap.unsur()) {
                BigDecimal value = unsur.value() == null ? BigDecimal.ZERO : unsur.value();
                sum = sum.add(
                        Rational.parse(value.toPlainString()).times(weight).round(decimals));
            }
            Rational index = UnsurValue.toIndex(Rational.parse(sum.toPlainString()));
            if (Span.of(index).isPrintedAs(printed)) {
                return true;
            }
        }
        return false;
    }

    /** Sums of one possible nilai of each unsur, in every combination. */
    private static List<Span> choices(List<UnsurCheck> unsur) {
        long doubts = unsur.stream().filter(each -> each.means().size() > 1).count();
        List<Span> sums = List.of(Span.of(Rational.ZERO));
        for (UnsurCheck each : unsur) {
            sums = sums.stream()
                    .flatMap(sum -> options(each, doubts).map(sum::plus))
                    .toList();
        }
        return sums;
    }

    private static Stream<Span> options(UnsurCheck unsur, long doubts) {
        List<Span> means = unsur.means();
        if (doubts <= MOST_DOUBTS || means.size() == 1) {
            return means.stream();
        }
        Rational low = means.stream().map(Span::low).min(Rational::compareTo).orElseThrow();
        Rational high = means.stream().map(Span::high).max(Rational::compareTo).orElseThrow();
        return Stream.of(new Span(low, high));
    }
}
