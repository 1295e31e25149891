package id.suaraloket.publication;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.publication.TvPage.Bar;
import id.suaraloket.publication.TvPage.Code;
import id.suaraloket.recap.PublishedRecaps;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.QrCode;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.web.InPage;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts together what the screen of a waiting room shows: large, and little at a time. */
@Singleton
class TvPages {
    private static final int BARS = 9;
    private static final int DEEDS = 3;
    private static final BigDecimal PERCENT_OF_SCORE = BigDecimal.valueOf(25);

    private final PublishedRecaps published;
    private final PublicFollowUps followUps;
    private final RekapitulasiAuthor author;
    private final Points points;
    private final Messages messages;

    TvPages(
            PublishedRecaps published,
            PublicFollowUps followUps,
            RekapitulasiAuthor author,
            Points points,
            Messages messages) {
        this.published = published;
        this.followUps = followUps;
        this.author = author;
        this.points = points;
        this.messages = messages;
    }

    /** @param service where the service is found, without a slash at the end */
    TvPage of(Unit unit, InPage css, InPage script, String version, String service, Locale locale) {
        Words words = new Words(messages, locale);
        List<Recap> all = published.list(unit.code());
        Optional<Recap> newest = all.stream().findFirst();
        Optional<Rekapitulasi> says = newest.map(recap -> author.write(recap, locale));
        return new TvPage(
                css.text(),
                script.text(),
                version,
                newest.map(recap -> recap.unit().name()).orElse(unit.name()),
                says.map(Rekapitulasi::period).orElse(null),
                unit.demo(),
                newest.flatMap(recap -> says.map(told -> result(recap, told, words)))
                        .orElse(null),
                says.map(told -> sheets(
                                ResultCharts.lowestFirst(told).stream()
                                        .map(TvPages::bar)
                                        .toList(),
                                BARS))
                        .orElse(List.of()),
                newest.map(recap -> sheets(
                                followUps.list(recap.unit(), recap, all, locale).stream()
                                        .limit(2 * DEEDS)
                                        .toList(),
                                DEEDS))
                        .orElse(List.of()),
                codes(unit, newest.isPresent(), service, words));
    }

    private static TvPage.Result result(Recap recap, Rekapitulasi says, Words words) {
        return new TvPage.Result(
                says.result().ikm().text(),
                says.result().reason() == null ? says.result().mutu() : null,
                says.result().kinerja(),
                ResultPages.basis(recap, says, words),
                ResultPages.few(recap, words));
    }

    /** Of about the same length, so that the last holds no lonely row. */
    private static <T> List<List<T>> sheets(List<T> rows, int most) {
        int sheets = (rows.size() + most - 1) / most;
        return IntStream.range(0, sheets)
                .mapToObj(i -> rows.subList(i * rows.size() / sheets, (i + 1) * rows.size() / sheets))
                .toList();
    }

    private static Bar bar(Rekapitulasi.UnsurRow row) {
        BigDecimal value = row.value().value();
        return new Bar(
                row.name(),
                (value == null ? BigDecimal.ZERO : value.multiply(PERCENT_OF_SCORE)).toPlainString() + "%",
                row.value().text());
    }

    private List<Code> codes(Unit unit, boolean results, String service, Words words) {
        List<Code> codes = new ArrayList<>();
        points.listByUnit(unit.code()).stream()
                .filter(TvPages::isForEverybody)
                .findFirst()
                .ifPresent(point -> codes.add(code("publication.tv.answer", service + "/s/" + point.code(), words)));
        if (results) {
            codes.add(code("publication.tv.result", service + "/hasil/" + unit.code(), words));
        }
        return codes;
    }

    private static boolean isForEverybody(Point point) {
        return point.kind() == PointKind.QR && !point.closed() && point.successor() == null && point.service() == null;
    }

    private static Code code(String title, String address, Words words) {
        return new Code(
                words.text(title),
                QrCode.of(address).picture(),
                words.text("publication.tv.qr", address),
                address.replaceFirst("^https?://", ""));
    }
}
