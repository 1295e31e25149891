package id.suaraloket.staff;

import id.suaraloket.ikm.Mutu;
import id.suaraloket.office.Point;
import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.statistics.Margin;
import id.suaraloket.statistics.SampleSize;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together the page of several units. What it reads takes as many statements for a hundred units as for one. */
@Singleton
class HomePages {
    private final Points points;
    private final Recaps recaps;
    private final RekapitulasiAuthor author;
    private final PeriodText periods;
    private final TabletRows tablets;
    private final RefusedRows refused;
    private final Today today;
    private final Messages messages;
    private final Clock clock;

    HomePages(
            Points points,
            Recaps recaps,
            RekapitulasiAuthor author,
            PeriodText periods,
            TabletRows tablets,
            RefusedRows refused,
            Today today,
            Messages messages,
            Clock clock) {
        this.points = points;
        this.recaps = recaps;
        this.author = author;
        this.periods = periods;
        this.tablets = tablets;
        this.refused = refused;
        this.today = today;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param asked the period to show, null for the triwulan of today */
    HomePage of(List<Unit> units, @Nullable Period asked, Locale locale) {
        Words words = new Words(messages, locale);
        ZoneId zone =
                ZoneId.of(units.isEmpty() ? Unit.DEFAULT_ZONE : units.get(0).zone());
        LocalDate day = LocalDate.now(clock.withZone(zone));
        Period period = asked == null ? Period.of(Period.Kind.TRIWULAN, day) : asked;
        List<Recap> read = recaps.list(units, period);
        Map<String, Long> counts = today.count(units);
        return new HomePage(
                periods.of(period, locale),
                today.updated(zone, locale),
                alerts(units, locale),
                read.stream()
                        .map(recap ->
                                row(recap, counts.getOrDefault(recap.unit().code(), 0L), words))
                        .toList(),
                read.stream().allMatch(recap -> recap.respondents() == 0),
                link(period.previous(), locale),
                period.to().isBefore(day)
                        ? link(Period.of(period.kind(), period.to().plusDays(1)), locale)
                        : null);
    }

    /** Null for a period that no address names. */
    private HomePage.@Nullable PeriodLink link(Period period, Locale locale) {
        return Period.find(period.id())
                .map(known -> new HomePage.PeriodLink(known.id(), periods.of(known, locale)))
                .orElse(null);
    }

    private List<HomePage.UnitAlert> alerts(List<Unit> units, Locale locale) {
        List<Point> places = units.isEmpty()
                ? List.of()
                : points.listByUnits(units.stream().map(Unit::code).toList());
        List<Alert> alerts = Stream.concat(
                        tablets.alerts(tablets.list(units, places), places, locale).stream(),
                        refused.alerts(units, places, locale).stream())
                .toList();
        return units.stream()
                .flatMap(unit -> alerts.stream()
                        .filter(alert -> alert.unit().equals(unit.code()))
                        .map(alert -> new HomePage.UnitAlert(unit.name(), alert)))
                .toList();
    }

    private HomePage.UnitRow row(Recap recap, long counted, Words words) {
        return new HomePage.UnitRow(
                recap.unit().code(),
                recap.unit().name(),
                words.count(recap.respondents()),
                sample(recap, words),
                words.text("staff.home.today", words.count(counted)),
                author.figure(recap.ikm(), words.locale()).text(),
                recap.ikm().mutu().map(mutu -> mutu(mutu, words)).orElse(""),
                caution(recap, words));
    }

    private static String mutu(Mutu mutu, Words words) {
        return words.text("staff.recap.mutu", mutu.name(), mutu.kinerja());
    }

    private static String sample(Recap recap, Words words) {
        Long population = recap.population();
        if (population == null) {
            return "";
        }
        long wanted = SampleSize.krejcieMorgan(population);
        return recap.respondents() >= wanted
                ? words.text("staff.home.sample.reached", words.count(wanted))
                : words.text("staff.home.sample.missing", words.count(wanted));
    }

    private static String caution(Recap recap, Words words) {
        if (recap.respondents() == 0) {
            return words.text("staff.home.none");
        }
        if (recap.ikm().value().isEmpty()) {
            return words.text("staff.home.unanswered");
        }
        return recap.respondents() < Margin.FEWEST ? words.text("staff.home.few") : "";
    }
}
