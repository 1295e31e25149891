package id.suaraloket.report;

import id.suaraloket.chart.Bars;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Booklet.Align;
import id.suaraloket.response.RespondentField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The chapter of a laporan SKM that tells who responded and what came of it. */
final class LaporanResults {
    private static final double HIGHEST_SCORE = 4;
    private static final int DECIMALS = 2;
    private static final Bars BARS = new Bars(0.9);

    private final BookletPen pen;
    private final Recap recap;
    private final Rekapitulasi says;
    private final Words words;

    LaporanResults(BookletPen pen, Recap recap, Rekapitulasi says) {
        this.pen = pen;
        this.recap = recap;
        this.says = says;
        this.words = pen.words();
    }

    void write() {
        pen.chapter("results");
        pen.section("respondents");
        pen.text("respondents.text", words.count(recap.respondents()));
        pen.grid(
                pen.say("profile"),
                List.of(
                        pen.column("profile", 42, Align.TEXT),
                        pen.column("value", 62, Align.TEXT),
                        pen.column("number", 28, Align.FIGURE),
                        pen.column("percent", 28, Align.FIGURE)),
                profile());
        pen.section("ikm");
        ikm();
        pen.total(
                pen.say("unsur"),
                List.of(
                        pen.column("no", 14, Align.MIDDLE),
                        pen.column("unsur", 78, Align.TEXT),
                        pen.column("nilai", 22, Align.MIDDLE),
                        pen.column("mutu", 16, Align.MIDDLE),
                        pen.column("kinerja", 30, Align.MIDDLE)),
                unsur());
        pen.chart(pen.say("unsur.chart"), BARS.draw(pen.say("unsur.chart"), told(), bars()));
        pen.section("services");
        pen.grid(
                says.services().title(),
                List.of(
                        new Booklet.Column(says.services().columns().get(0), 104, Align.TEXT),
                        new Booklet.Column(says.services().columns().get(1), 22, Align.FIGURE),
                        new Booklet.Column(says.services().columns().get(2), 17, Align.MIDDLE),
                        new Booklet.Column(says.services().columns().get(3), 17, Align.MIDDLE)),
                says.services().rows().stream()
                        .map(row -> List.of(
                                row.name(), row.respondents().text(), row.ikm().text(), row.mutu()))
                        .toList());
    }

    private void ikm() {
        Rekapitulasi.Result result = says.result();
        if (result.reason() != null) {
            pen.add(new Booklet.Text(result.reason()));
            return;
        }
        pen.text(
                "ikm.text",
                says.unit(),
                says.period(),
                result.ikm().text(),
                result.mutu(),
                result.kinerja(),
                words.count(recap.respondents()));
    }

    /** Every value that somebody gave, in display order, and how many left the field out; nothing of what all left out. */
    private List<List<String>> profile() {
        List<List<String>> rows = new ArrayList<>();
        for (RespondentField field : RespondentField.values()) {
            Map<String, Long> values = recap.profile().getOrDefault(field, Map.of());
            String name = pen.say("profile." + field.field());
            for (Map.Entry<String, Long> value : values.entrySet()) {
                rows.add(row(name, words.text("respondent." + field.field() + "." + value.getKey()), value.getValue()));
                name = "";
            }
            long told = values.values().stream().mapToLong(Long::longValue).sum();
            if (told > 0 && told < recap.respondents()) {
                rows.add(row(name, pen.say("profile.untold"), recap.respondents() - told));
            }
        }
        return rows;
    }

    private List<String> row(String field, String value, long number) {
        BigDecimal percent = Rational.of(number)
                .times(Rational.of(100))
                .dividedBy(Rational.of(recap.respondents()))
                .round(DECIMALS);
        return List.of(field, value, words.count(number), words.decimal(percent));
    }

    private List<List<String>> unsur() {
        List<List<String>> rows = IntStream.range(0, says.unsur().size())
                .mapToObj(i -> {
                    Rekapitulasi.UnsurRow row = says.unsur().get(i);
                    return List.of(
                            row.no(),
                            row.name(),
                            row.value().text(),
                            recap.unsur().get(i).value().mutu().map(Mutu::name).orElse(Rekapitulasi.NONE),
                            recap.unsur()
                                    .get(i)
                                    .value()
                                    .mutu()
                                    .map(Mutu::kinerja)
                                    .orElse(Rekapitulasi.NONE));
                })
                .collect(Collectors.toCollection(ArrayList::new));
        Rekapitulasi.Result result = says.result();
        rows.add(List.of("", pen.say("unsur.ikm"), result.ikm().text(), result.mutu(), result.kinerja()));
        return rows;
    }

    /** The lowest first, since that is the one to work on. */
    private List<Bars.Row> bars() {
        return recap.unsurFromLowest().stream()
                .map(row -> says.unsur().get(recap.unsur().indexOf(row)))
                .map(row -> new Bars.Row(
                        row.no() + " " + row.name(),
                        Objects.requireNonNull(row.value().value()).doubleValue() / HIGHEST_SCORE,
                        row.value().text(),
                        null,
                        ""))
                .toList();
    }

    private String told() {
        return bars().stream().map(bar -> bar.name() + ": " + bar.figure()).collect(Collectors.joining("; "));
    }
}
