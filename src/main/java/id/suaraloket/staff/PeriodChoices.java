package id.suaraloket.staff;

import id.suaraloket.period.Period;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.report.PeriodText;
import id.suaraloket.web.Choice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The periods that one may choose from, by kind, latest first. */
record PeriodChoices(List<Group> groups) {
    /** Periods of one kind. */
    record Group(Period.Kind kind, List<Choice> periods) {}

    /** Those with responses, and the one that is looked at. */
    static PeriodChoices of(List<MonthCount> months, Period shown, PeriodText texts, Locale locale) {
        return of(months, List.of(shown), texts, locale);
    }

    /** Those with responses, and those that are looked at. */
    static PeriodChoices of(List<MonthCount> months, List<Period> shown, PeriodText texts, Locale locale) {
        return of(Stream.concat(shown.stream(), responded(months)), texts, locale);
    }

    /** Those with responses. */
    static PeriodChoices of(List<MonthCount> months, PeriodText texts, Locale locale) {
        return of(responded(months), texts, locale);
    }

    private static Stream<Period> responded(List<MonthCount> months) {
        return months.stream()
                .flatMap(month -> Arrays.stream(Period.Kind.values()).map(kind -> Period.of(kind, month.countedIn())));
    }

    private static PeriodChoices of(Stream<Period> periods, PeriodText texts, Locale locale) {
        TreeSet<Period> sorted = new TreeSet<>(Comparator.reverseOrder());
        periods.forEach(sorted::add);
        return new PeriodChoices(Arrays.stream(Period.Kind.values())
                .map(kind -> new Group(
                        kind,
                        sorted.stream()
                                .filter(period -> period.kind() == kind)
                                .map(period -> new Choice(period.id(), texts.of(period, locale)))
                                .toList()))
                .filter(group -> !group.periods().isEmpty())
                .toList());
    }
}
