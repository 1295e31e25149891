package id.suaraloket.printed;

import id.suaraloket.ikm.IkmBasis;
import id.suaraloket.ikm.IkmBasis.Fit;
import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.PrintedRecap;
import id.suaraloket.ikm.Rational;
import id.suaraloket.ikm.RecapCheck;
import id.suaraloket.ikm.UnsurCheck;
import id.suaraloket.report.Words;
import id.suaraloket.report.YearFigures;
import id.suaraloket.statistics.SampleSize;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what the check of a printed recap came to. */
@Singleton
class CheckAuthor {
    private static final int DECIMALS = 2;

    private final Messages messages;

    CheckAuthor(Messages messages) {
        this.messages = messages;
    }

    CheckSays write(RecapCheck check, PrintedForm read, Locale locale) {
        Words words = new Words(messages, locale);
        FindingWords findings = new FindingWords(words, check.recap());
        return new CheckSays(
                YearFigures.checked(check.contradictions().size(), words),
                check.contradictions().stream().map(findings::of).toList(),
                remarks(check, read, findings),
                unsur(check, findings),
                check.bases().stream()
                        .map(basis -> basis(basis, check.unsur().size(), findings))
                        .toList());
    }

    private static List<String> remarks(RecapCheck check, PrintedForm read, FindingWords findings) {
        Words words = findings.words();
        List<String> remarks = new ArrayList<>();
        boolean unchecked = check.recap().unsur().stream()
                .allMatch(unsur -> unsur.questions().isEmpty());
        if (check.recap().method() == Method.MEAN_OF_SERVICES) {
            remarks.add(words.text("check.remark.mean-of-services"));
        } else if (check.recap().ikm() != null) {
            check.fitting()
                    .ifPresent(basis -> remarks.add(words.text(
                            fits(basis.fit(), unchecked),
                            words.bobot(basis.weighting(), check.unsur().size()),
                            findings.range(basis.bySums()))));
        }
        if (check.respondents() != null) {
            remarks.add(words.text("check.remark.respondents", words.count(check.respondents())));
        }
        if (unchecked) {
            remarks.add(words.text("check.remark.unchecked"));
        }
        if (!read.passedOver().isEmpty()) {
            String lines = read.passedOver().stream().map(String::valueOf).collect(Collectors.joining(", "));
            remarks.add(words.text("check.remark.passed", lines));
        }
        Long population = read.population();
        if (population != null && population > 0) {
            long wanted = SampleSize.krejcieMorgan(population);
            if (check.recap().respondents() < wanted) {
                remarks.add(words.text(
                        "check.remark.sample",
                        words.count(population),
                        words.count(wanted),
                        words.count(check.recap().respondents())));
            }
        }
        return remarks;
    }

    private static String fits(Fit fit, boolean unchecked) {
        return switch (fit) {
            // Without sums it is out of all that may have stood there before the printed nilai were rounded.
            case SUMS -> unchecked ? "check.remark.fits.rounded" : "check.remark.fits";
            case VALUES -> "check.remark.fits.values";
            case MIXED -> "check.remark.fits.mixed";
            case NONE -> throw new IllegalArgumentException("nothing to say of what does not fit");
        };
    }

    private static List<CheckSays.UnsurRow> unsur(RecapCheck check, FindingWords findings) {
        List<CheckSays.UnsurRow> rows = new ArrayList<>();
        for (UnsurCheck each : check.unsur()) {
            BigDecimal value = each.unsur().value();
            rows.add(new CheckSays.UnsurRow(
                    rows.size() + 1,
                    each.unsur().name(),
                    value == null ? "-" : findings.words().decimal(value),
                    each.reckoned() ? findings.range(each.means().get(0)) : "",
                    !each.contradictions().isEmpty()));
        }
        return rows;
    }

    private static CheckSays.BasisRow basis(IkmBasis basis, int k, FindingWords findings) {
        Words words = findings.words();
        Rational values = basis.byValues();
        return new CheckSays.BasisRow(
                words.bobot(basis.weighting(), k),
                findings.range(basis.bySums()),
                values == null ? "" : words.decimal(values.round(DECIMALS)),
                basis.fit() != Fit.NONE);
    }

    /** The IKM as it is printed, in the reader's form; empty if it says none. */
    static String ikm(PrintedRecap recap, Words words) {
        BigDecimal ikm = recap.ikm();
        return ikm == null ? "" : words.decimal(ikm);
    }
}
