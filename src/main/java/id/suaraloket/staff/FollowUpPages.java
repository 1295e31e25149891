package id.suaraloket.staff;

import id.suaraloket.ikm.Mutu;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.FollowUp;
import id.suaraloket.recap.FollowUpState;
import id.suaraloket.recap.FollowUps;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.FollowUpAuthor;
import id.suaraloket.report.FollowUpTable;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together the pages of the rencana tindak lanjut. */
@Singleton
class FollowUpPages {
    /** How many of the lowest unsur a unit is asked to do something about [practice]. */
    private static final int PROPOSED = 3;

    private static final int MOST_TRIWULAN = 8;

    private final FollowUps followUps;
    private final FollowUpAuthor author;
    private final RekapitulasiAuthor rekapitulasi;
    private final Recaps recaps;
    private final PeriodText periods;
    private final Messages messages;

    FollowUpPages(
            FollowUps followUps,
            FollowUpAuthor author,
            RekapitulasiAuthor rekapitulasi,
            Recaps recaps,
            PeriodText periods,
            Messages messages) {
        this.followUps = followUps;
        this.author = author;
        this.rekapitulasi = rekapitulasi;
        this.recaps = recaps;
        this.periods = periods;
        this.messages = messages;
    }

    /** An unsur that may be chosen. */
    record Low(String label, String mutu, boolean proposed) {}

    /**
     * The plan of a period.
     *
     * @param made whether the period is final, so that a plan can be written
     * @param lowest all unsur with a value, the lowest first
     * @param earlier what the period before asked for
     */
    record PlanPage(
            String unit,
            String office,
            String period,
            String periodName,
            boolean made,
            List<Low> lowest,
            FollowUpTable planned,
            FollowUpTable earlier,
            List<Choice> unsur,
            List<Choice> dues,
            Form form) {}

    /** One follow-up that is changed. */
    record ChangePage(
            String unit,
            String office,
            FollowUpTable.Row row,
            List<Choice> unsur,
            List<Choice> dues,
            List<Choice> states,
            Form form) {}

    /** All of a unit. */
    record ListPage(String unit, String office, FollowUpTable table) {}

    PlanPage plan(Recap recap, Form form, Locale locale) {
        Period period = recap.period();
        Map<Recap.UnsurRow, Rekapitulasi.UnsurRow> named = named(recap, locale);
        return new PlanPage(
                recap.unit().code(),
                recap.unit().name(),
                period.id(),
                periods.of(period, locale),
                recap.finality() != null,
                lowest(named),
                of(recap.unit(), period, locale),
                of(recap.unit(), period.previous(), locale),
                unsur(named),
                dues(period, locale),
                form);
    }

    /** A form for one more: about the first of the lowest that nothing is planned for yet. */
    Form next(Recap recap) {
        List<String> taken = followUps.list(recap.unit().code(), recap.period().id()).stream()
                .map(FollowUp::unsur)
                .toList();
        String unsur = recap.unsurFromLowest().stream()
                .limit(PROPOSED)
                .map(row -> row.unsur().key())
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElse("");
        return Form.of(Map.of("id", UUID.randomUUID().toString(), "unsur", unsur));
    }

    ChangePage change(Unit unit, FollowUp followUp, Form form, Locale locale) {
        return new ChangePage(
                unit.code(),
                unit.name(),
                author.write(unit, List.of(followUp), locale).rows().get(0),
                unsur(unit, followUp, locale),
                dues(followUp, locale),
                Arrays.stream(FollowUpState.values())
                        .map(state -> new Choice(state.name(), messages.get(locale, "staff.follow-up.state." + state)))
                        .toList(),
                form);
    }

    /** All of a unit, those of the last period first. */
    ListPage list(Unit unit, Locale locale) {
        List<FollowUp> all = new ArrayList<>(followUps.listByUnit(unit.code()));
        // Within a period they stay as they were written down.
        all.sort((one, other) -> other.of().compareTo(one.of()));
        return new ListPage(unit.code(), unit.name(), author.write(unit, all, locale));
    }

    /** What a period asked for. */
    FollowUpTable of(Unit unit, Period period, Locale locale) {
        return author.write(unit, followUps.list(unit.code(), period.id()), locale);
    }

    List<Choice> unsur(Recap recap, Locale locale) {
        return unsur(named(recap, locale));
    }

    private static List<Choice> unsur(Map<Recap.UnsurRow, Rekapitulasi.UnsurRow> named) {
        return named.entrySet().stream()
                .map(row -> new Choice(row.getKey().unsur().key(), label(row.getValue())))
                .toList();
    }

    /** Those of the period, and the one that was chosen even if a correction took its answers away. */
    List<Choice> unsur(Unit unit, FollowUp followUp, Locale locale) {
        List<Choice> choices = new ArrayList<>(unsur(recaps.get(unit, followUp.of(), null), locale));
        if (choices.stream().noneMatch(choice -> choice.value().equals(followUp.unsur()))) {
            String name =
                    author.write(unit, List.of(followUp), locale).rows().get(0).unsur();
            choices.add(new Choice(followUp.unsur(), name));
        }
        return choices;
    }

    /** Triwulan after the period. */
    List<Choice> dues(Period period, Locale locale) {
        return triwulan(period).map(due -> choice(due, locale)).toList();
    }

    /** Those, and the one that was chosen whichever that was. */
    List<Choice> dues(FollowUp followUp, Locale locale) {
        return Stream.concat(Stream.of(Period.parse(followUp.due())), triwulan(followUp.of()))
                .distinct()
                .sorted()
                .map(due -> choice(due, locale))
                .toList();
    }

    private static Stream<Period> triwulan(Period period) {
        return Stream.iterate(Period.of(Period.Kind.TRIWULAN, period.to()).next(), Period::next)
                .limit(MOST_TRIWULAN);
    }

    private Choice choice(Period due, Locale locale) {
        return new Choice(due.id(), periods.of(due, locale));
    }

    private static List<Low> lowest(Map<Recap.UnsurRow, Rekapitulasi.UnsurRow> named) {
        List<Low> lowest = new ArrayList<>();
        named.forEach((row, words) -> lowest.add(new Low(
                label(words), row.value().mutu().map(Mutu::name).orElse(Rekapitulasi.NONE), lowest.size() < PROPOSED)));
        return lowest;
    }

    /** The unsur that have a value with what a rekapitulasi calls them, the lowest first. */
    private Map<Recap.UnsurRow, Rekapitulasi.UnsurRow> named(Recap recap, Locale locale) {
        List<Rekapitulasi.UnsurRow> all = rekapitulasi.write(recap, locale).unsur();
        Map<Recap.UnsurRow, Rekapitulasi.UnsurRow> named = new LinkedHashMap<>();
        recap.unsurFromLowest()
                .forEach(row -> named.put(row, all.get(recap.unsur().indexOf(row))));
        return named;
    }

    private static String label(Rekapitulasi.UnsurRow row) {
        return row.no() + " " + row.name() + " (" + row.value().text() + ")";
    }
}
