package id.suaraloket.staff;

import id.suaraloket.recap.Precision;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.Words;
import id.suaraloket.statistics.SampleSize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard says of a period.
 *
 * @param before what it is compared with, null for nothing
 */
record DashboardWords(
        Words words,
        Recap recap,
        Rekapitulasi says,
        @Nullable Rekapitulasi before) {
    /** @param running whether the period is not over yet */
    Dashboard.Result result(boolean running) {
        Rekapitulasi.Result result = says.result();
        boolean known = result.reason() == null;
        List<String> lines = new ArrayList<>();
        if (result.reason() != null) {
            lines.add(result.reason());
        }
        lines.add(result.basis());
        if (known && Precision.isLow(recap)) {
            lines.add(words.text("staff.dashboard.few", words.count(recap.respondents())));
        }
        Precision.margin(recap)
                .ifPresent(margin -> lines.add(words.text("staff.dashboard.margin", words.decimal(margin))));
        BigDecimal now = result.ikm().value();
        BigDecimal then = before == null ? null : before.result().ikm().value();
        if (now != null && then != null && before != null) {
            lines.add(words.text(
                    "staff.dashboard.change",
                    words.change(now, then),
                    before.period(),
                    before.result().ikm().text()));
        }
        return new Dashboard.Result(
                words.text(running ? "staff.dashboard.ikm.running" : "staff.dashboard.ikm", says.period()),
                result.ikm().text(),
                known ? words.text("staff.recap.mutu", result.mutu(), result.kinerja()) : "",
                lines);
    }

    Dashboard.Sample sample(DashboardCharts charts) {
        Long population = recap.population();
        if (population == null || population == 0) {
            return new Dashboard.Sample("", "", words.text("staff.dashboard.sample.unknown"));
        }
        long wanted = SampleSize.krejcieMorgan(population);
        long missing = wanted - recap.respondents();
        return new Dashboard.Sample(
                charts.sample(recap.respondents(), wanted),
                missing <= 0
                        ? words.text("staff.dashboard.sample.reached", words.count(wanted))
                        : words.text("staff.dashboard.sample.missing", words.count(missing)),
                words.text("staff.dashboard.sample.basis", words.count(population)));
    }

    String unsurHint() {
        return before == null
                ? words.text("staff.dashboard.unsur.hint")
                : words.text("staff.dashboard.unsur.hint.before", before.period());
    }
}
