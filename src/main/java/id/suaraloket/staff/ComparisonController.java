package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two periods, or two jenis layanan, of a unit side by side. */
@Controller("/staff/units/{unit}/compare")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ComparisonController {
    private static final String VIEW = "staff/comparison";
    private final Units units;
    private final Services services;
    private final RecapQuery query;
    private final Recaps recaps;
    private final ComparisonAuthor author;
    private final PeriodText texts;
    private final Today today;
    private final Messages messages;

    ComparisonController(
            Units units,
            Services services,
            RecapQuery query,
            Recaps recaps,
            ComparisonAuthor author,
            PeriodText texts,
            Today today,
            Messages messages) {
        this.units = units;
        this.services = services;
        this.query = query;
        this.recaps = recaps;
        this.author = author;
        this.texts = texts;
        this.today = today;
        this.messages = messages;
    }

    /** Without a choice, the last triwulan with responses beside the one with responses before it. */
    @Get
    ModelAndView<Map<String, Object>> show(
            String unit,
            @QueryValue @Nullable String period,
            @QueryValue @Nullable String service,
            @QueryValue @Nullable String otherPeriod,
            @QueryValue @Nullable String otherService,
            Locale locale) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        List<MonthCount> months = recaps.listMonths(found);
        List<Period> usual = usual(found, months);
        Recap first = query.get(found.code(), period == null ? usual.get(0).id() : period, service);
        Recap second =
                query.get(found.code(), otherPeriod == null ? usual.get(1).id() : otherPeriod, otherService);
        boolean nothing = months.isEmpty() && period == null && otherPeriod == null;
        return View.of(
                VIEW,
                new ComparisonPage(
                        found.code(),
                        found.name(),
                        PeriodChoices.of(months, List.of(first.period(), second.period()), texts, locale)
                                .groups(),
                        services.listByUnit(found.code()).stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList(),
                        side(first),
                        side(second),
                        nothing
                                ? null
                                : author.write(first, name(first, locale), second, name(second, locale), locale)));
    }

    private List<Period> usual(Unit unit, List<MonthCount> months) {
        Period present = Period.of(Period.Kind.TRIWULAN, today.of(unit));
        Period last = Course.shown(present, months);
        Stream<Period> before = months.stream()
                .map(month -> Period.of(Period.Kind.TRIWULAN, month.countedIn()))
                .filter(period -> period.compareTo(last) < 0);
        return List.of(last, before.reduce((one, next) -> next).orElse(last));
    }

    private static ComparisonPage.Side side(Recap recap) {
        Service only = recap.service();
        return new ComparisonPage.Side(recap.period().id(), only == null ? null : only.code());
    }

    private String name(Recap recap, Locale locale) {
        Service only = recap.service();
        return texts.of(recap.period(), locale)
                + ", "
                + (only == null ? messages.get(locale, "staff.compare.all") : only.name());
    }
}
