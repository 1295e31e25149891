package id.suaraloket.report;

import id.suaraloket.ikm.Capaian;
import id.suaraloket.ikm.CapaianScale;
import id.suaraloket.recap.Reached;
import id.suaraloket.report.Rekapitulasi.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of an LKj and the sentence for each. A difference is that of the printed figures, so that a reader who reckons again gets the same. */
record LkjWords(Words words, PeriodText periods, String unit, CapaianScale scale) {
    /** Target, realisasi and capaian of the year, and of its triwulan. */
    LkjTables.Table target(List<Reached> triwulan, Reached year) {
        List<List<Figure>> rows = Stream.concat(triwulan.stream(), Stream.of(year))
                .map(one -> List.of(
                        text(periods.of(one.period(), words.locale())),
                        figure(one.target()),
                        figure(one.ikm()),
                        percent(one.capaian()),
                        text(one.capaian().map(scale::label).orElse(Rekapitulasi.NONE)),
                        text(source(one))))
                .toList();
        String provisional = year.open() ? " " + words.text("lkj.target.open") : "";
        return table("target", rows, true, sentence(year) + provisional);
    }

    private String sentence(Reached year) {
        String number = String.valueOf(year.period().year());
        BigDecimal ikm = year.ikm();
        BigDecimal target = year.target();
        if (ikm == null) {
            return words.text("lkj.target.none", unit, number, source(year).toLowerCase(Locale.ROOT));
        }
        Optional<Capaian> capaian = year.capaian();
        if (target == null || capaian.isEmpty()) {
            return words.text("lkj.target.untargeted", unit, number, words.decimal(ikm));
        }
        return words.text(
                "lkj.target.sentence",
                unit,
                number,
                words.decimal(ikm),
                words.decimal(target),
                words.decimal(capaian.get().percent()),
                scale.label(capaian.get()));
    }

    /** The year beside the one before it and those before that, the earliest first. */
    LkjTables.Table years(List<Reached> years) {
        List<List<Figure>> rows = IntStream.range(0, years.size())
                .mapToObj(i -> List.of(
                        text(String.valueOf(years.get(i).period().year())),
                        figure(years.get(i).target()),
                        figure(years.get(i).ikm()),
                        percent(years.get(i).capaian()),
                        i == 0
                                ? Figure.none()
                                : change(years.get(i).ikm(), years.get(i - 1).ikm()),
                        text(source(years.get(i)))))
                .toList();
        Reached now = years.get(years.size() - 1);
        Reached before = years.get(years.size() - 2);
        List<String> sentences = new ArrayList<>();
        sentences.add(compared(now, before));
        List<Reached> known = years.stream().filter(one -> one.ikm() != null).toList();
        if (known.size() > 1) {
            Comparator<Reached> byIkm = Comparator.comparing(one -> one.ikm() == null ? BigDecimal.ZERO : one.ikm());
            sentences.add(words.text(
                    "lkj.years.span",
                    words.count(known.size()),
                    named(known.stream().max(byIkm).orElseThrow()),
                    named(known.stream().min(byIkm).orElseThrow())));
        }
        return table("years", rows, false, String.join(" ", sentences));
    }

    private String compared(Reached now, Reached before) {
        BigDecimal ikm = now.ikm();
        BigDecimal then = before.ikm();
        if (ikm == null || then == null) {
            return words.text(
                    "lkj.years.none",
                    String.valueOf(now.period().year()),
                    String.valueOf(before.period().year()));
        }
        String realisasi = words.text(
                "lkj.years.realisasi",
                String.valueOf(now.period().year()),
                words.decimal(ikm),
                change(ikm.compareTo(then)),
                words.decimal(ikm.subtract(then).abs()),
                String.valueOf(before.period().year()),
                words.decimal(then));
        if (now.capaian().isEmpty() || before.capaian().isEmpty()) {
            return realisasi;
        }
        BigDecimal percent = now.capaian().get().percent();
        BigDecimal percentThen = before.capaian().get().percent();
        return realisasi
                + " "
                + words.text(
                        "lkj.years.capaian",
                        words.decimal(percent),
                        change(percent.compareTo(percentThen)),
                        words.decimal(percent.subtract(percentThen).abs()),
                        words.decimal(percentThen));
    }

    /** Where a figure is known from, or why there is none. */
    String source(Reached one) {
        String key = "lkj.source." + one.source().name().toLowerCase(Locale.ROOT);
        return one.source() == Reached.Source.PRINTED
                ? words.text(key, YearFigures.checked(one.contradictions(), words))
                : words.text(key);
    }

    LkjTables.Table table(String name, List<List<Figure>> rows, boolean total, String sentence) {
        return new LkjTables.Table(
                words.text("lkj." + name + ".caption"),
                IntStream.rangeClosed(1, LkjTables.COLUMNS)
                        .mapToObj(column -> words.text("lkj." + name + ".column." + column))
                        .toList(),
                rows,
                total,
                sentence,
                words.text("lkj." + name + ".gap"));
    }

    static Figure text(String text) {
        return new Figure(null, text);
    }

    Figure figure(@Nullable BigDecimal rounded) {
        return rounded == null ? Figure.none() : new Figure(rounded.setScale(2), words.decimal(rounded.setScale(2)));
    }

    Figure percent(Optional<Capaian> capaian) {
        return figure(capaian.map(Capaian::percent).orElse(null));
    }

    Figure change(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now == null || then == null
                ? Figure.none()
                : new Figure(now.subtract(then).setScale(2), words.change(now, then));
    }

    private String named(Reached one) {
        BigDecimal ikm = one.ikm();
        return words.text(
                "lkj.years.named",
                ikm == null ? Rekapitulasi.NONE : words.decimal(ikm),
                String.valueOf(one.period().year()));
    }

    private String change(int sign) {
        return words.text("lkj.change." + sign(sign));
    }

    static String sign(int sign) {
        return sign > 0 ? "more" : sign < 0 ? "less" : "same";
    }
}
