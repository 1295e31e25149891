package id.suaraloket.printed;

import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.PrintedRecap;
import id.suaraloket.ikm.RecapCheck;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.recap.CheckedRecap;
import id.suaraloket.recap.CheckedRecaps;
import id.suaraloket.recap.Finalisation;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.PastRecaps;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Words;
import id.suaraloket.report.YearFigures;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together the page on which printed recaps are checked. */
@Singleton
class CheckPages {
    private static final List<String> PARTS = List.of("TW1", "TW2", "TW3", "TW4", "S1", "S2", "year");
    private static final BigDecimal HIGHEST = new BigDecimal(100);

    private final Units units;
    private final CheckedRecaps checked;
    private final PastRecaps past;
    private final Recaps recaps;
    private final Finalisation finalisation;
    private final CheckAuthor author;
    private final PeriodText periods;
    private final Messages messages;

    CheckPages(
            Units units,
            CheckedRecaps checked,
            PastRecaps past,
            Recaps recaps,
            Finalisation finalisation,
            CheckAuthor author,
            PeriodText periods,
            Messages messages) {
        this.units = units;
        this.checked = checked;
        this.past = past;
        this.recaps = recaps;
        this.finalisation = finalisation;
        this.author = author;
        this.periods = periods;
        this.messages = messages;
    }

    Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    /** The form alone. */
    HttpResponse<?> show(HttpStatus status, Unit unit, Form form, Locale locale) {
        return show(status, unit, form, null, locale);
    }

    /** What the form came to, or what is wrong with it. */
    HttpResponse<?> show(Unit unit, PrintedForm read, Locale locale) {
        PrintedRecap recap = read.recap();
        return recap == null
                ? show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        unit,
                        new Form(fields(read.fields()), read.problems()),
                        null,
                        locale)
                : show(HttpStatus.OK, unit, Form.of(fields(read.fields())), result(unit, read, recap, locale), locale);
    }

    /** The form once more, with the reason why it is not kept. */
    HttpResponse<?> refuse(Unit unit, PrintedForm read, String key, Locale locale) {
        List<FieldProblem> problems =
                read.problems().isEmpty() ? List.of(FieldProblem.of("year", key)) : read.problems();
        return show(HttpStatus.UNPROCESSABLE_ENTITY, unit, new Form(fields(read.fields()), problems), null, locale);
    }

    private CheckPage.Result result(Unit unit, PrintedForm read, PrintedRecap recap, Locale locale) {
        Words words = new Words(messages, locale);
        Period period = read.period();
        String heading = Stream.of(
                        read.fields().getOrDefault("office", "").strip(),
                        period == null ? "" : periods.of(period, locale))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String unkept = unkept(unit, period, recap);
        return new CheckPage.Result(
                heading.isEmpty() ? words.text("check.result") : heading,
                CheckAuthor.ikm(recap, words),
                author.write(RecapCheck.of(recap), read, locale),
                fields(read.fields()),
                period == null ? null : periods.of(period, locale),
                unkept == null ? null : words.text(unkept));
    }

    /** Message key of the reason why it cannot be kept, null if it can. */
    @Nullable String unkept(Unit unit, @Nullable Period period, PrintedRecap recap) {
        BigDecimal ikm = recap.ikm();
        if (period == null) {
            return "check.keep.period";
        }
        if (ikm == null || ikm.compareTo(HIGHEST) > 0) {
            return "check.keep.ikm";
        }
        if (!finalisation.isOver(unit, period)) {
            return "check.keep.running";
        }
        return past.hasResponses(unit, period) ? "check.keep.responses" : null;
    }

    private HttpResponse<?> show(
            HttpStatus status, Unit unit, Form form, CheckPage.@Nullable Result result, Locale locale) {
        Words words = new Words(messages, locale);
        List<MonthCount> months = recaps.listMonths(unit);
        return View.response(
                status,
                "printed/check",
                new CheckPage(
                        unit.code(),
                        unit.name(),
                        form,
                        Arrays.stream(Method.values())
                                .map(method ->
                                        new Choice(method.code(), words.text("settings.method." + method.code())))
                                .toList(),
                        parts(words),
                        Arrays.stream(Mutu.values())
                                .map(mutu -> new Choice(mutu.name(), mutu.name() + " (" + mutu.kinerja() + ")"))
                                .toList(),
                        result,
                        checked.listByUnit(unit.code()).stream()
                                .map(recap -> kept(recap, months, words))
                                .toList()));
    }

    private CheckPage.Kept kept(CheckedRecap recap, List<MonthCount> months, Words words) {
        Period period = Period.parse(recap.period());
        return new CheckPage.Kept(
                recap.period(),
                periods.of(period, words.locale()),
                words.decimal(recap.ikm()),
                YearFigures.checked(recap.contradictions(), words),
                !PastRecaps.hasResponses(months, period));
    }

    private static List<Choice> parts(Words words) {
        List<Choice> parts = new ArrayList<>();
        PARTS.forEach(part -> parts.add(new Choice(part, words.text("check.part." + part))));
        for (Month month : Month.values()) {
            parts.add(new Choice(
                    String.format(Locale.ROOT, "%02d", month.getValue()),
                    month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale())));
        }
        return parts;
    }

    /** Without what is no figure: the token of the form, and a field that stands in for all others. */
    private static Map<String, String> fields(Map<String, String> sent) {
        Map<String, String> fields = new HashMap<>(sent);
        fields.remove("csrf");
        fields.remove("json", "");
        return fields;
    }
}
