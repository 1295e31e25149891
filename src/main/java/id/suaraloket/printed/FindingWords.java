package id.suaraloket.printed;

import id.suaraloket.ikm.Contradiction;
import id.suaraloket.ikm.Contradiction.Cause;
import id.suaraloket.ikm.Contradiction.Whole;
import id.suaraloket.ikm.IkmBasis;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.PrintedRecap;
import id.suaraloket.ikm.Rational;
import id.suaraloket.ikm.Span;
import id.suaraloket.printed.CheckSays.Finding;
import id.suaraloket.report.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words for contradictions: what is printed, what it should be, and why. */
record FindingWords(Words words, PrintedRecap recap) {
    private static final int DECIMALS = 2;
    private static final int MORE_DECIMALS = 4;
    private static final BigDecimal LEAST = new BigDecimal("1.00");
    private static final BigDecimal MOST = new BigDecimal("4.00");

    Finding of(Contradiction found) {
        if (found instanceof Contradiction.SumImpossible it) {
            return sum(it);
        }
        if (found instanceof Contradiction.ValueWrong it) {
            return value(it);
        }
        if (found instanceof Contradiction.IkmWrong it) {
            return ikm(it);
        }
        if (found instanceof Contradiction.TooManyEmpty it) {
            Whole possible = it.possible() == null ? new Whole(0, it.respondents()) : it.possible();
            return new Finding(
                    words.text("check.found.empty", unsur(it.unsur()), it.question()),
                    words.count(it.rtmk()),
                    range(possible),
                    words.text("check.found.empty.why", words.count(it.respondents()), words.count(it.rtmk())));
        }
        if (found instanceof Contradiction.ValueOutside it) {
            String all = words.text("check.range", words.decimal(LEAST), words.decimal(MOST));
            return new Finding(
                    value(it.unsur()), words.decimal(it.printed()), all, words.text("check.found.outside.why"));
        }
        if (found instanceof Contradiction.ValueOfNothing it) {
            return new Finding(
                    value(it.unsur()), words.decimal(it.printed()), "-", words.text("check.found.nothing.why"));
        }
        if (found instanceof Contradiction.ValueUnreachable it) {
            return new Finding(
                    value(it.unsur()),
                    words.decimal(it.printed()),
                    range(it.possible()),
                    words.text("check.found.unreachable.why", range(it.possible())));
        }
        if (found instanceof Contradiction.IkmOutside it) {
            return new Finding(
                    words.text("check.found.ikm"),
                    words.decimal(it.printed()),
                    range(it.possible()),
                    words.text("check.found.ikm.outside.why", range(it.possible())));
        }
        if (found instanceof Contradiction.MutuWrong it) {
            return new Finding(
                    words.text("check.found.mutu"),
                    mutu(it.printed()),
                    mutu(it.expected()),
                    words.text("check.found.mutu.why", words.decimal(it.ikm()), mutu(it.expected())));
        }
        if (found instanceof Contradiction.CapaianWrong it) {
            String percent = words.decimal(it.expected().percent());
            return new Finding(
                    words.text("check.found.capaian"),
                    words.decimal(it.printed()),
                    percent,
                    words.text(
                            "check.found.capaian.why",
                            words.decimal(it.expected().realisasi().round(DECIMALS)),
                            words.decimal(it.expected().target().round(DECIMALS)),
                            percent));
        }
        return heads((Contradiction.HeadsWrong) found);
    }

    private Finding sum(Contradiction.SumImpossible it) {
        String why = words.text(
                "check.found.sum.why",
                words.count(it.answered()),
                words.count(it.possible().low()),
                words.count(it.possible().high()));
        if (it.asked() != null && it.value() != null) {
            String others = String.join(", ", it.others());
            why += " "
                    + (others.isEmpty()
                            ? words.text("check.found.sum.asked", words.decimal(it.value()), range(it.asked()))
                            : words.text(
                                    "check.found.sum.asked.others",
                                    words.decimal(it.value()),
                                    range(it.asked()),
                                    others));
        }
        return new Finding(
                words.text("check.found.sum", unsur(it.unsur()), it.question()),
                words.count(it.sum()),
                range(it.asked() == null ? it.possible() : it.asked()),
                why);
    }

    private Finding value(Contradiction.ValueWrong it) {
        long total = it.sums().stream().mapToLong(Long::longValue).sum();
        String sums = it.sums().stream().map(words::count).collect(Collectors.joining(" + "));
        String expected = words.decimal(it.expected().round(it.printed().scale()));
        return new Finding(
                value(it.unsur()),
                words.decimal(it.printed()),
                expected,
                words.text(
                                it.sums().size() > 1 ? "check.found.value.sums" : "check.found.value.why",
                                sums,
                                words.count(total),
                                words.count(it.answered()),
                                words.decimal(it.expected().round(MORE_DECIMALS)),
                                expected)
                        + cause(it.cause()));
    }

    private Finding ikm(Contradiction.IkmWrong it) {
        IkmBasis basis = it.bases().get(0);
        Rational byValues = basis.byValues();
        String sums = range(basis.bySums());
        String why = byValues == null
                ? words.text("check.found.ikm.why", sums)
                : words.text("check.found.ikm.values", words.decimal(byValues.round(DECIMALS)), sums);
        return new Finding(
                words.text("check.found.ikm"),
                words.decimal(it.printed()),
                sums,
                why
                        + (basis.bySums().isOne() ? "" : " " + words.text("check.found.ikm.span"))
                        + " "
                        + words.text(it.bases().size() > 1 ? "check.found.ikm.none" : "check.found.ikm.one")
                        + cause(it.cause()));
    }

    private Finding heads(Contradiction.HeadsWrong it) {
        String parts = it.counts().stream().map(words::count).collect(Collectors.joining(" + "));
        return new Finding(
                words.text("check." + it.group()),
                words.count(it.sum()),
                words.count(it.respondents()),
                words.text(
                        it.sum() > it.respondents() ? "check.found.heads.more" : "check.found.heads.less",
                        parts,
                        words.count(it.sum()),
                        words.count(it.respondents())));
    }

    private String cause(Cause cause) {
        return switch (cause) {
            case UNKNOWN -> "";
            case CUT_OFF -> " " + words.text("check.cause.cut");
            case EMPTY_AS_ZERO -> " " + words.text("check.cause.empty");
            case WEIGHTED_ROUNDED -> " " + words.text("check.cause.weighted");
        };
    }

    private String value(String unsur) {
        return words.text("check.found.value", unsur(unsur));
    }

    /** With its number. */
    private String unsur(String name) {
        List<PrintedRecap.PrintedUnsur> all = recap.unsur();
        int number = IntStream.range(0, all.size())
                .filter(i -> all.get(i).name().equals(name))
                .findFirst()
                .orElse(0);
        return words.text("check.unsur", String.valueOf(number + 1), name);
    }

    String range(Span span) {
        BigDecimal low = span.low().round(DECIMALS);
        BigDecimal high = span.high().round(DECIMALS);
        return low.compareTo(high) == 0
                ? words.decimal(low)
                : words.text("check.range", words.decimal(low), words.decimal(high));
    }

    private String range(Whole whole) {
        return whole.low() == whole.high()
                ? words.count(whole.low())
                : words.text("check.range", words.count(whole.low()), words.count(whole.high()));
    }

    private static String mutu(Mutu mutu) {
        return mutu.name() + " (" + mutu.kinerja() + ")";
    }
}
