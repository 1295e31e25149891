package id.suaraloket.report;

import id.suaraloket.ikm.CapaianScale;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Target;
import id.suaraloket.office.Targets;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.period.Period.Kind;
import id.suaraloket.recap.Achievements;
import id.suaraloket.recap.FollowUps;
import id.suaraloket.recap.Reached;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the tables of an LKj: what a unit promised, reached, and how that compares. */
@Singleton
public class LkjAuthor {
    private static final int YEARS = 5;
    private static final int TRIWULAN = 4;

    private final Achievements achievements;
    private final Targets targets;
    private final Imprints imprints;
    private final FollowUps followUps;
    private final FollowUpAuthor followUpAuthor;
    private final PeriodText periods;
    private final Messages messages;
    private final Clock clock;

    LkjAuthor(
            Achievements achievements,
            Targets targets,
            Imprints imprints,
            FollowUps followUps,
            FollowUpAuthor followUpAuthor,
            PeriodText periods,
            Messages messages,
            Clock clock) {
        this.achievements = achievements;
        this.targets = targets;
        this.imprints = imprints;
        this.followUps = followUps;
        this.followUpAuthor = followUpAuthor;
        this.periods = periods;
        this.messages = messages;
        this.clock = clock;
    }

    /** The tables, in the language of the locale, as of now. */
    public LkjTables write(Unit unit, LkjChoice choice, Locale locale) {
        Words words = new Words(messages, locale);
        int year = choice.year();
        List<Integer> renstra = renstra(unit, choice);
        List<Period> asked = Stream.of(
                        IntStream.rangeClosed(1, TRIWULAN).mapToObj(number -> new Period(Kind.TRIWULAN, year, number)),
                        IntStream.rangeClosed(year - YEARS + 1, year).mapToObj(LkjAuthor::year),
                        renstra.stream().map(LkjAuthor::year))
                .flatMap(all -> all)
                .toList();
        List<Reached> reached = achievements.list(unit, asked);
        List<Reached> triwulan = reached.subList(0, TRIWULAN);
        List<Reached> years = reached.subList(TRIWULAN, TRIWULAN + YEARS);
        Reached now = years.get(YEARS - 1);
        CapaianScale scale = CapaianScale.parse(imprints.get(unit.code()).capaianScale());
        LkjWords lkj = new LkjWords(words, periods, unit.name(), scale);
        boolean running = !LocalDate.now(clock.withZone(unit.zoneId()))
                .isAfter(now.period().to());
        FollowUpTable followUpTable = followUps(unit, year, locale);
        boolean open = running
                || reached.stream().anyMatch(Reached::open)
                || followUpTable.rows().stream().anyMatch(FollowUpTable.Row::afterOpen);
        return new LkjTables(
                unit.name(),
                year,
                Stream.of(words.text("lkj.title"), unit.name(), words.text("lkj.title.year", String.valueOf(year)))
                        .map(line -> line.toUpperCase(locale))
                        .toList(),
                List.of(
                        lkj.target(triwulan, now),
                        lkj.years(years),
                        new LkjRenstraWords(lkj).write(reached.subList(TRIWULAN + YEARS, reached.size()), now),
                        new LkjOtherWords(lkj).write(now, choice.other()),
                        new LkjFollowUpWords(lkj).write(followUpTable)),
                open ? words.text("report.rekapitulasi.status.open.mark") : null,
                unit.demo() ? words.text("report.rekapitulasi.demo") : null,
                List.of(
                        words.text("lkj.footer.target"),
                        words.text("lkj.footer.capaian"),
                        words.text(
                                "lkj.footer.created",
                                DateTimeFormatter.ofPattern(words.text("report.rekapitulasi.footer.time"), locale)
                                        .format(clock.instant().atZone(unit.zoneId())),
                                words.text(open ? "lkj.footer.open" : "lkj.footer.closed"))));
    }

    /** The years as they were asked for, else all around the year without a gap that have a target; the year itself if it has none. */
    private List<Integer> renstra(Unit unit, LkjChoice choice) {
        Set<Integer> promised = targets.listByUnit(unit.code()).stream()
                .filter(target -> target.target() != null)
                .map(Target::targetYear)
                .collect(Collectors.toSet());
        // One end may be asked for alone, and lie beyond the year.
        int last = choice.to() != null
                ? choice.to()
                : Math.max(choice.year(), Objects.requireNonNullElse(choice.from(), 0));
        int first = choice.from() != null ? choice.from() : Math.min(choice.year(), last);
        while (choice.from() == null
                && promised.contains(first - 1)
                && choice.year() - first < YEARS - 1
                && last - first < LkjChoice.MOST_YEARS - 1) {
            first--;
        }
        while (choice.to() == null
                && promised.contains(last + 1)
                && last - choice.year() < YEARS - 1
                && last - first < LkjChoice.MOST_YEARS - 1) {
            last++;
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** Those that follow from periods of the year. */
    private FollowUpTable followUps(Unit unit, int year, Locale locale) {
        return followUpAuthor.write(
                unit,
                followUps.listByUnit(unit.code()).stream()
                        .filter(followUp -> followUp.of().year() == year)
                        .toList(),
                locale);
    }

    private static Period year(int year) {
        return new Period(Kind.YEAR, year, 1);
    }
}
