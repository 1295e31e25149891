package id.suaraloket.report;

import id.suaraloket.account.Viewer;
import id.suaraloket.ikm.Rational;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.recap.FinalResults;
import id.suaraloket.recap.Recap;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the tables of an LKj are to be about: {@code from}, {@code to}, {@code other} or {@code otherName} with {@code otherIkm}. */
@Singleton
public class LkjQuery {
    /** The names that an address may carry. */
    public static final List<String> FIELDS = List.of("from", "to", "other", "otherName", "otherIkm");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern INDEX = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");
    private static final BigDecimal HIGHEST = new BigDecimal(100);
    private static final int LONGEST = 200;

    private final Units units;
    private final FinalResults finals;
    private final PeriodText periods;
    private final Messages messages;

    LkjQuery(Units units, FinalResults finals, PeriodText periods, Messages messages) {
        this.units = units;
        this.finals = finals;
        this.periods = periods;
        this.messages = messages;
    }

    /** Whether a text is a year that there may be an LKj of. */
    public static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** The year's choice; notes what is wrong with it. */
    public LkjChoice read(
            Unit unit,
            int year,
            Map<String, String> fields,
            Viewer viewer,
            Locale locale,
            List<FieldProblem> problems) {
        Integer from = year(fields, "from", problems);
        Integer to = year(fields, "to", problems);
        int first = from != null ? from : to != null ? Math.min(to, year) : year;
        int last = to != null ? to : Math.max(first, year);
        if (last < first || last - first >= LkjChoice.MOST_YEARS) {
            problems.add(FieldProblem.of(to == null ? "from" : "to", "lkj.renstra.years", LkjChoice.MOST_YEARS));
            from = null;
            to = null;
        }
        return new LkjChoice(year, from, to, other(unit, year, fields, viewer, locale, problems));
    }

    /** Units that can be set beside this one, with the period that they made final in the year. */
    public Map<Unit, Period> others(Unit unit, int year, Viewer viewer) {
        Map<String, Unit> others = units.list().stream()
                .filter(one -> viewer.sees(one.code()) && !one.code().equals(unit.code()))
                .collect(Collectors.toMap(Unit::code, Function.identity()));
        return finals.listPeriods(List.copyOf(others.values()), year).entrySet().stream()
                .collect(Collectors.toMap(
                        made -> Objects.requireNonNull(others.get(made.getKey())), Map.Entry::getValue));
    }

    private LkjChoice.@Nullable Other other(
            Unit unit,
            int year,
            Map<String, String> fields,
            Viewer viewer,
            Locale locale,
            List<FieldProblem> problems) {
        Words words = new Words(messages, locale);
        String code = text(fields, "other");
        if (!code.isEmpty()) {
            Optional<Recap> recap = units.findByCode(code)
                    .filter(one -> viewer.sees(one.code()) && !one.code().equals(unit.code()))
                    .flatMap(one -> finals.find(one, year));
            Optional<Rational> ikm = recap.flatMap(found -> found.ikm().value());
            if (recap.isEmpty() || ikm.isEmpty()) {
                problems.add(FieldProblem.of("other", "lkj.other.notFinal", String.valueOf(year)));
                return null;
            }
            return new LkjChoice.Other(
                    recap.get().unit().name(),
                    periods.of(recap.get().period(), locale),
                    ikm.get().round(2),
                    words.text("lkj.source.final"));
        }
        return typed(year, fields, words, problems);
    }

    private static LkjChoice.@Nullable Other typed(
            int year, Map<String, String> fields, Words words, List<FieldProblem> problems) {
        String name = text(fields, "otherName");
        String figure = text(fields, "otherIkm");
        if (name.isEmpty() && figure.isEmpty()) {
            return null;
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add(
                    name.isEmpty()
                            ? FieldProblem.of("otherName", "lkj.other.unnamed")
                            : FieldProblem.of("otherName", "field.tooLong", LONGEST));
            return null;
        }
        if (!INDEX.matcher(figure).matches() || new BigDecimal(figure.replace(',', '.')).compareTo(HIGHEST) > 0) {
            problems.add(FieldProblem.of("otherIkm", "settings.target.index"));
            return null;
        }
        return new LkjChoice.Other(
                name,
                words.text("period.year", String.valueOf(year)),
                new BigDecimal(figure.replace(',', '.')).setScale(2),
                words.text("lkj.source.typed"));
    }

    private static @Nullable Integer year(Map<String, String> fields, String name, List<FieldProblem> problems) {
        String text = text(fields, name);
        if (!text.isEmpty() && !isYear(text)) {
            problems.add(FieldProblem.of(name, "field.notYear"));
        }
        return isYear(text) ? Integer.valueOf(text) : null;
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** For a unit's own address: the fields that carry something. */
    public static Map<String, String> given(Map<String, String> fields) {
        Map<String, String> given = new HashMap<>();
        for (String name : FIELDS) {
            if (!text(fields, name).isEmpty()) {
                given.put(name, text(fields, name));
            }
        }
        return given;
    }
}
