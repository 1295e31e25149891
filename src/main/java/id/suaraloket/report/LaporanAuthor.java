package id.suaraloket.report;

import id.suaraloket.ikm.Mutu;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Achievements;
import id.suaraloket.recap.FollowUps;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Rekapitulasi.UnsurRow;
import id.suaraloket.statistics.SampleSize;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the laporan SKM: the report that a unit owes once per period, in the order of chapters that agencies use [practice]. What follows
 * from the figures is written out; what only the unit knows is a marked gap.
 */
@Singleton
class LaporanAuthor {
    private static final int LAWS = 3;
    private static final int GOALS = 3;

    private final RekapitulasiAuthor author;
    private final FollowUpAuthor followUpAuthor;
    private final FollowUps followUps;
    private final YearFigures years;
    private final Achievements achievements;
    private final PeriodText periods;
    private final Messages messages;

    LaporanAuthor(
            RekapitulasiAuthor author,
            FollowUpAuthor followUpAuthor,
            FollowUps followUps,
            YearFigures years,
            Achievements achievements,
            PeriodText periods,
            Messages messages) {
        this.author = author;
        this.followUpAuthor = followUpAuthor;
        this.followUps = followUps;
        this.years = years;
        this.achievements = achievements;
        this.periods = periods;
        this.messages = messages;
    }

    /** The report of a recap of a whole unit. */
    Booklet write(Recap recap, Letterhead letterhead, Locale locale) {
        Words words = new Words(messages, locale);
        BookletPen pen = new BookletPen(words, "report.laporan.");
        Rekapitulasi says = author.write(recap, locale);
        introduction(pen, says);
        survey(pen, recap, says);
        if (says.empty() == null) {
            new LaporanResults(pen, recap, says).write();
            LaporanAnalysis analysis = new LaporanAnalysis(pen, recap, says);
            analysis.unsur();
            Period previous = recap.period().previous();
            analysis.change(achievements.list(recap.unit(), List.of(previous)).get(0), periods.of(previous, locale));
            analysis.earlier(table(recap, previous.id(), locale));
            FollowUpTable plan = table(recap, recap.period().id(), locale);
            analysis.plan(plan);
            analysis.trend(years.list(recap.unit(), recap.period().year(), LaporanAnalysis.YEARS, words));
            analysis.conclusion(plan);
        } else {
            pen.chapter("results");
            pen.add(new Booklet.Text(says.empty()));
            pen.close();
        }
        pen.chapter("appendix");
        pen.numbered(List.of(
                pen.say("appendix.rekapitulasi"), pen.say("appendix.olah-data"), pen.say("appendix.questionnaire")));
        pen.gap("appendix.gap");
        return pen.bind(
                title(says, recap, words),
                Margins.of(says, pen.say("running", says.unit(), says.period())),
                letterhead);
    }

    private FollowUpTable table(Recap recap, String period, Locale locale) {
        return followUpAuthor.write(recap.unit(), followUps.list(recap.unit().code(), period), locale);
    }

    private static List<String> title(Rekapitulasi says, Recap recap, Words words) {
        return List.of(
                        words.text("report.laporan.title"),
                        says.unit(),
                        recap.unit().kabupaten(),
                        words.text("report.laporan.title.period", says.period()))
                .stream()
                .map(line -> line.toUpperCase(words.locale()))
                .toList();
    }

    private static void introduction(BookletPen pen, Rekapitulasi says) {
        pen.chapter("introduction");
        pen.section("background");
        pen.text("background.text", says.unit(), says.period());
        pen.gap("background.gap");
        pen.section("law");
        List<String> laws = new ArrayList<>();
        for (int i = 1; i <= LAWS; i++) {
            laws.add(pen.say("law." + i));
        }
        pen.numbered(laws);
        pen.gap("law.gap");
        pen.section("goal");
        List<String> goals = new ArrayList<>();
        for (int i = 1; i <= GOALS; i++) {
            goals.add(pen.say("goal." + i));
        }
        pen.text("goal.text");
        pen.numbered(goals);
    }

    private static void survey(BookletPen pen, Recap recap, Rekapitulasi says) {
        Words words = pen.words();
        pen.chapter("survey");
        pen.section("who");
        pen.text("who.text", says.unit());
        pen.gap("who.gap");
        pen.section("method");
        String unsur = words.count(says.unsur().size());
        if (recap.questionnaires().size() == 1) {
            long questions = says.unsur().stream()
                    .mapToLong(row -> row.questions().size())
                    .sum();
            pen.text("method.text", says.footer().get(0), words.count(questions), unsur);
        } else {
            // Nobody was asked the questions of all of them.
            pen.text("method.several", says.footer().get(0), unsur);
        }
        pen.numbered(says.unsur().stream().map(UnsurRow::name).toList());
        pen.text("method.channels");
        pen.section("place");
        List<String> services = says.services().rows().stream()
                .map(Rekapitulasi.ServiceRow::name)
                .toList();
        pen.text(services.isEmpty() ? "place.none" : "place.text", says.unit());
        pen.items(services);
        pen.gap("place.gap");
        pen.section("time");
        pen.text(
                "time.text",
                day(recap.period().from(), words),
                day(recap.period().to(), words));
        pen.section("sample");
        sample(pen, recap);
        pen.section("reckoning");
        RekapitulasiNotes notes = new RekapitulasiNotes(recap, words);
        pen.text("reckoning.text");
        pen.text("reckoning." + notes.method(), notes.bobot());
        pen.text("reckoning.mutu");
        pen.grid(
                pen.say("bands"),
                List.of(
                        pen.column("mutu", 30, Booklet.Align.MIDDLE),
                        pen.column("kinerja", 70, Booklet.Align.TEXT),
                        pen.column("bands", 60, Booklet.Align.MIDDLE)),
                List.of(Mutu.values()).stream()
                        .map(mutu -> List.of(mutu.name(), mutu.kinerja(), pen.say("bands." + mutu)))
                        .toList());
    }

    private static void sample(BookletPen pen, Recap recap) {
        Words words = pen.words();
        Long population = recap.population();
        String respondents = words.count(recap.respondents());
        if (population == null) {
            pen.text("sample.unknown", respondents);
            pen.gap("sample.gap");
            return;
        }
        long needed = SampleSize.krejcieMorgan(population);
        pen.text("sample.text", words.count(population), words.count(needed), respondents);
        if (recap.respondents() >= needed) {
            pen.text("sample.met");
        } else {
            pen.text("sample.unmet", words.count(needed - recap.respondents()));
        }
    }

    private static String day(LocalDate day, Words words) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale()).format(day);
    }
}
