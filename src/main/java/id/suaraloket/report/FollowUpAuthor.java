package id.suaraloket.report;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.FollowUp;
import id.suaraloket.recap.FollowUpState;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what a unit means to do, and how the unsur stood before and after. */
@Singleton
public class FollowUpAuthor {
    private static final int COLUMNS = 6;

    private final Recaps recaps;
    private final RekapitulasiAuthor author;
    private final PeriodText periods;
    private final Messages messages;
    private final Clock clock;

    public FollowUpAuthor(
            Recaps recaps, RekapitulasiAuthor author, PeriodText periods, Messages messages, Clock clock) {
        this.recaps = recaps;
        this.author = author;
        this.periods = periods;
        this.messages = messages;
        this.clock = clock;
    }

    /** These follow-ups of a unit, in their order. */
    public FollowUpTable write(Unit unit, List<FollowUp> followUps, Locale locale) {
        return write(unit, followUps, followUps.isEmpty() ? List.of() : read(unit, followUps), locale);
    }

    /**
     * The same for whoever may not know every recap.
     *
     * @param known those that the values before and after are taken from; what is in none of them is not told
     */
    public FollowUpTable write(Unit unit, List<FollowUp> followUps, List<Recap> known, Locale locale) {
        Words words = new Words(messages, locale);
        List<String> columns = IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(i -> words.text("report.follow-up.column." + i))
                .toList();
        Map<Period, Recap> read = known.stream().collect(Collectors.toMap(Recap::period, Function.identity()));
        return new FollowUpTable(
                columns,
                followUps.stream()
                        .map(followUp -> row(unit, followUp, read, words))
                        .toList());
    }

    /** The periods that they follow from, and those after them. */
    private List<Recap> read(Unit unit, List<FollowUp> followUps) {
        List<Period> needed = followUps.stream()
                .map(FollowUp::of)
                .flatMap(period -> Stream.of(period, period.next()))
                .distinct()
                .toList();
        return recaps.list(unit, needed);
    }

    private FollowUpTable.Row row(Unit unit, FollowUp followUp, Map<Period, Recap> read, Words words) {
        Period due = Period.parse(followUp.due());
        Recap then = read.get(followUp.of());
        Recap next = read.get(followUp.of().next());
        Figure before = value(then, followUp.unsur(), words);
        Figure after = value(next, followUp.unsur(), words);
        boolean afterOpen = next != null && next.finality() == null && after.value() != null;
        boolean late = followUp.state() == FollowUpState.PLANNED
                && LocalDate.now(clock.withZone(unit.zoneId())).isAfter(due.to());
        return new FollowUpTable.Row(
                followUp.id(),
                followUp.period(),
                periods.of(followUp.of(), words.locale()),
                unsur(then, followUp.unsur(), words),
                followUp.action(),
                periods.of(due, words.locale()),
                followUp.person(),
                followUp.state(),
                words.text("report.follow-up.state." + (late ? "LATE" : followUp.state())),
                late,
                followUp.outcome(),
                before,
                after,
                afterName(next, afterOpen, words),
                afterOpen,
                change(before.value(), after.value(), words));
    }

    private String afterName(@Nullable Recap next, boolean open, Words words) {
        if (next == null) {
            return "";
        }
        String name = periods.of(next.period(), words.locale());
        return open ? words.text("report.follow-up.present", name) : name;
    }

    private static String change(@Nullable BigDecimal before, @Nullable BigDecimal after, Words words) {
        return before == null || after == null ? "" : words.change(after, before);
    }

    private static Figure value(@Nullable Recap recap, String key, Words words) {
        return recap == null
                ? Figure.none()
                : recap.unsur().stream()
                        .filter(row -> row.unsur().key().equals(key))
                        .findFirst()
                        .map(row -> RekapitulasiAuthor.rounded(row.value().mean(), words))
                        .orElseGet(Figure::none);
    }

    private String unsur(@Nullable Recap recap, String key, Words words) {
        return recap == null
                ? key
                : recap.unsur().stream()
                        .filter(row -> row.unsur().key().equals(key))
                        .findFirst()
                        .map(row -> row.unsur().no() + " " + author.name(row, words.locale()))
                        .orElse(key);
    }
}
