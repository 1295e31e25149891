package id.suaraloket.ikm;

import static id.suaraloket.ikm.PrintedLumajang.unsur;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.ikm.Contradiction.Cause;
import id.suaraloket.ikm.Contradiction.Whole;
import id.suaraloket.ikm.PrintedRecap.Heads;
import id.suaraloket.ikm.PrintedRecap.PrintedQuestion;
import id.suaraloket.ikm.PrintedRecap.PrintedUnsur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recap of Kecamatan Lumajang as it was printed, and what else a recap may say wrong. */
class RecapCheckTest {
    private static final List<PrintedUnsur> LUMAJANG = PrintedLumajang.asPrinted();
    private static final List<Heads> PEOPLE = List.of(new Heads("sex", Map.of("L", 98L, "P", 90L)));

    @Test
    void theLumajangRecapContradictsItselfInThreePlaces() {
        RecapCheck check = RecapCheck.of(recap(188, LUMAJANG, "87.28", PEOPLE));

        assertThat(check.contradictions())
                .hasSize(3)
                .satisfiesExactly(
                        sum -> assertThat(sum)
                                .isEqualTo(new Contradiction.SumImpossible(
                                        "persyaratan",
                                        "persyaratan 1",
                                        1018,
                                        188,
                                        new Whole(188, 752),
                                        new BigDecimal("3.41"),
                                        new Whole(628, 631),
                                        List.of("persyaratan 2"))),
                        value -> assertThat(value)
                                .isEqualTo(new Contradiction.ValueWrong(
                                        "pengaduan",
                                        new BigDecimal("3.37"),
                                        List.of(657L, 605L),
                                        376,
                                        Rational.of(1262, 376),
                                        Cause.UNKNOWN)),
                        ikm -> assertThat(ikm).isInstanceOf(Contradiction.IkmWrong.class));
        IkmBasis basis = check.bases().get(0);
        assertThat(basis.bySums().low().round(2)).isEqualTo("87.10");
        assertThat(basis.bySums().high().round(2)).isEqualTo("87.12");
        assertThat(basis.byValues())
                .isNotNull()
                .extracting(value -> value.round(2))
                .hasToString("87.17");
        assertThat(check.respondents()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "87.10, SUMS",
        "87.12, SUMS",
        // Between what the sums and what the printed nilai give, so out of some of either.
        "87.14, MIXED",
        "87.17, VALUES",
        "87.19, NONE",
        "87.00, NONE",
        "86.23, SUMS",
        "87.01, SUMS"
    })
    void anIkmIsBlamedOnlyIfNothingExplainsIt(String ikm, IkmBasis.Fit fit) {
        RecapCheck check = RecapCheck.of(recap(188, LUMAJANG, ikm, PEOPLE));

        assertThat(check.fitting().map(IkmBasis::fit).orElse(IkmBasis.Fit.NONE)).isEqualTo(fit);
        assertThat(check.contradictions()).hasSize(fit == IkmBasis.Fit.NONE ? 3 : 2);
    }

    @Test
    void whatTheSumsGiveIsOfTheSumsHoweverManyNilaiContradictThem() {
        List<PrintedUnsur> unsur = new ArrayList<>();
        for (PrintedUnsur right : right(29, 105, 101, 100, 116, 102, 105, 106, 105, 115)) {
            unsur.add(new PrintedUnsur(right.name(), new BigDecimal("2.00"), right.questions()));
        }

        RecapCheck check = RecapCheck.of(recap(29, unsur, "91.48", List.of()));

        assertThat(check.contradictions()).hasSize(9);
        assertThat(check.fitting().orElseThrow().fit()).isEqualTo(IkmBasis.Fit.SUMS);
        assertThat(check.ikm().isOne()).isTrue();
        assertThat(check.ikm().low().round(2)).isEqualTo("91.48");
        assertThat(RecapCheck.of(recap(29, unsur, "60.00", List.of()))
                        .fitting()
                        .orElseThrow()
                        .fit())
                .isEqualTo(IkmBasis.Fit.MIXED);
    }

    @Test
    void anIkmOutOfRoundedNilaiIsRight() {
        // Exactly 91.475095; out of nilai of two decimals 91.50.
        List<PrintedUnsur> unsur = right(29, 105, 101, 100, 116, 102, 105, 106, 105, 115);

        RecapCheck twice = RecapCheck.of(recap(29, unsur, "91.50", List.of()));
        RecapCheck once = RecapCheck.of(recap(29, unsur, "91.48", List.of()));
        RecapCheck capped = RecapCheck.of(recap(29, unsur, "90.56", List.of()));

        assertThat(List.of(twice, once, capped))
                .allSatisfy(check -> assertThat(check.contradictions()).isEmpty());
        assertThat(once.fitting().orElseThrow().fit()).isEqualTo(IkmBasis.Fit.SUMS);
        assertThat(twice.fitting().orElseThrow().fit()).isEqualTo(IkmBasis.Fit.VALUES);
        assertThat(capped.fitting().orElseThrow().weighting()).isEqualTo(Weighting.POINT_11);
    }

    @Test
    void aSumBelowOneForEachAnswerIsImpossible() {
        List<PrintedUnsur> unsur = List.of(new PrintedUnsur("u", null, List.of(new PrintedQuestion("q", 9L, 1))));

        assertThat(RecapCheck.of(recap(11, unsur, null, List.of())).contradictions())
                .containsExactly(
                        new Contradiction.SumImpossible("u", "q", 9, 10, new Whole(10, 40), null, null, List.of()));
    }

    @Test
    void moreEmptyAnswersThanRespondentsAreImpossible() {
        List<PrintedUnsur> unsur =
                List.of(new PrintedUnsur("u", new BigDecimal("3.00"), List.of(new PrintedQuestion("q", 30L, 12))));

        assertThat(RecapCheck.of(recap(11, unsur, null, List.of())).contradictions())
                .containsExactly(new Contradiction.TooManyEmpty("u", "q", 12, 11, new Whole(0, 3)));
    }

    @Test
    void aNilaiThatCountsEmptyAnswersAsZeroIsExplained() {
        List<PrintedUnsur> unsur =
                List.of(new PrintedUnsur("u", new BigDecimal("2.70"), List.of(new PrintedQuestion("q", 27L, 1))));

        assertThat(RecapCheck.of(recap(10, unsur, null, List.of())).contradictions())
                .containsExactly(new Contradiction.ValueWrong(
                        "u", new BigDecimal("2.70"), List.of(27L), 9, Rational.of(3), Cause.EMPTY_AS_ZERO));
    }

    @Test
    void aNilaiThatWasCutOffIsExplained() {
        List<PrintedUnsur> unsur =
                List.of(new PrintedUnsur("u", new BigDecimal("3.33"), List.of(new PrintedQuestion("q", 1001L, 0))));

        assertThat(RecapCheck.of(recap(300, unsur, null, List.of())).contradictions())
                .extracting(found -> ((Contradiction.ValueWrong) found).cause())
                .containsExactly(Cause.CUT_OFF);
    }

    @Test
    void aNilaiOutsideOneToFourIsImpossible() {
        List<PrintedUnsur> unsur = List.of(new PrintedUnsur("u", new BigDecimal("4.01"), List.of()));

        assertThat(RecapCheck.of(recap(10, unsur, null, List.of())).contradictions())
                .containsExactly(new Contradiction.ValueOutside("u", new BigDecimal("4.01")));
    }

    @Test
    void aNilaiThatNoSumGivesIsToldBesideTheImpossibleSum() {
        List<PrintedUnsur> unsur = List.of(unsur("u", "3.95", 1018, 653));

        assertThat(RecapCheck.of(recap(188, unsur, null, List.of())).contradictions())
                .hasSize(2)
                .last()
                .isEqualTo(new Contradiction.ValueUnreachable(
                        "u", new BigDecimal("3.95"), new Span(Rational.of(841, 376), Rational.of(1405, 376))));
    }

    @Test
    void mutuAndCapaianFollowThePrintedIkm() {
        PrintedRecap recap = new PrintedRecap(
                188,
                List.of(new PrintedUnsur("u", null, List.of())),
                new BigDecimal("87.28"),
                Method.POOLED,
                Mutu.A,
                new BigDecimal("86.40"),
                new BigDecimal("101.20"),
                List.of());

        assertThat(RecapCheck.of(recap).contradictions())
                .containsExactly(
                        new Contradiction.MutuWrong(Mutu.A, new BigDecimal("87.28"), Mutu.B),
                        new Contradiction.CapaianWrong(
                                new BigDecimal("101.20"),
                                Capaian.of(Rational.parse("87.28"), Rational.parse("86.40"))));
    }

    @Test
    void anIkmThatIsTheMeanOfServicesIsNotComparedWithTheSumsOfAll() {
        // KTP (400) and KK (50): 83,33 and 81,11, so 82,22; pooled 83,09.
        int[] ktp = {80, 85, 90, 95, 80, 80, 70, 90, 80};
        int[] kk = {70, 76, 77, 80, 81, 88, 90, 78, 90};
        List<PrintedUnsur> unsur = new ArrayList<>();
        for (int i = 0; i < ktp.length; i++) {
            long sum = (400L * ktp[i] + 50L * kk[i]) / 25;
            String value = Rational.of(sum, 450).round(2).toPlainString();
            unsur.add(unsur("u" + i, value, sum));
        }

        assertThat(RecapCheck.of(recap(450, unsur, "83.09", List.of())).contradictions())
                .isEmpty();
        assertThat(RecapCheck.of(recap(450, unsur, "82.22", List.of())).contradictions())
                .hasSize(1);
        RecapCheck mean = RecapCheck.of(ofServices(450, unsur, "82.22", Mutu.B));
        assertThat(mean.contradictions()).isEmpty();
        assertThat(mean.fitting()).isEmpty();
        assertThat(mean.ikm().low().round(2)).isEqualTo("83.09");

        // All else is checked: the nilai, the mutu, and that an IKM is one at all.
        unsur.set(0, unsur("u0", "3.99", (400L * 80 + 50 * 70) / 25));
        assertThat(RecapCheck.of(ofServices(450, unsur, "82.22", Mutu.A)).contradictions())
                .hasSize(2)
                .hasOnlyElementsOfTypes(Contradiction.ValueWrong.class, Contradiction.MutuWrong.class);
        assertThat(RecapCheck.of(ofServices(450, unsur.subList(1, 9), "24.99", null))
                        .contradictions())
                .containsExactly(new Contradiction.IkmOutside(
                        new BigDecimal("24.99"), new Span(Rational.of(25), Rational.of(100))));
        assertThat(RecapCheck.of(ofServices(450, unsur.subList(1, 9), "100.01", null))
                        .contradictions())
                .hasSize(1);
    }

    @Test
    void headCountsThatAgreeOnAnotherNumberOfRespondentsAreAHint() {
        List<PrintedUnsur> unsur = right(29, 105, 101, 100, 116, 102, 105, 106, 105, 115);
        List<Heads> people = List.of(new Heads("sex", Map.of("L", 14L, "P", 15L)));

        RecapCheck check = RecapCheck.of(recap(92, unsur, "91.48", people));

        assertThat(check.contradictions()).hasSizeGreaterThan(9);
        assertThat(check.respondents()).isEqualTo(29);
    }

    @Test
    void whatIsNotPrintedIsNotBlamed() {
        List<PrintedUnsur> values = new ArrayList<>();
        for (PrintedUnsur unsur : LUMAJANG) {
            values.add(new PrintedUnsur(unsur.name(), unsur.value(), List.of()));
        }

        // Nilai alone, each rounded: anything from 87.04 to 87.29 may have been reckoned from exact ones.
        assertThat(RecapCheck.of(recap(188, values, "87.28", List.of())).contradictions())
                .isEmpty();
        assertThat(RecapCheck.of(recap(188, values, "87.30", List.of())).contradictions())
                .hasSize(1);
    }

    private static List<PrintedUnsur> right(long respondents, long... sums) {
        List<PrintedUnsur> unsur = new ArrayList<>();
        for (UnsurValue value : Tallies.ofSums(respondents, sums)) {
            String mean = value.mean().orElseThrow().round(2).toPlainString();
            unsur.add(unsur(value.key(), mean, value.counts().sum()));
        }
        return unsur;
    }

    private static PrintedRecap ofServices(
            long respondents, List<PrintedUnsur> unsur, String ikm, @Nullable Mutu mutu) {
        return new PrintedRecap(
                respondents, unsur, new BigDecimal(ikm), Method.MEAN_OF_SERVICES, mutu, null, null, List.of());
    }

    private static PrintedRecap recap(
            long respondents, List<PrintedUnsur> unsur, @Nullable String ikm, List<Heads> people) {
        return new PrintedRecap(
                respondents, unsur, ikm == null ? null : new BigDecimal(ikm), Method.POOLED, null, null, null, people);
    }
}
