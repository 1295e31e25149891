package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.PublicForm;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recap of a period, and the form that leads from one to another. */
@Controller("/staff/units/{unit}/recaps")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class RecapPageController {
    private final RecapQuery query;
    private final Recaps recaps;
    private final Services services;
    private final RekapitulasiAuthor author;
    private final PeriodText texts;
    private final Units units;
    private final FinalPages finals;
    private final FollowUpPages followUps;
    private final Today today;

    RecapPageController(
            RecapQuery query,
            Recaps recaps,
            Services services,
            RekapitulasiAuthor author,
            PeriodText texts,
            Units units,
            FinalPages finals,
            FollowUpPages followUps,
            Today today) {
        this.query = query;
        this.recaps = recaps;
        this.services = services;
        this.author = author;
        this.texts = texts;
        this.units = units;
        this.finals = finals;
        this.followUps = followUps;
        this.today = today;
    }

    /** Where the form leads to: the address of what was chosen in it. Without a period, the last triwulan with responses. */
    @Get
    HttpResponse<?> choose(String unit, @QueryValue @Nullable String period, @QueryValue @Nullable String service) {
        Recap chosen = query.get(unit, period == null ? last(unit) : period, service);
        UriBuilder address = UriBuilder.of("/staff/units/{unit}/recaps/{period}");
        if (chosen.service() != null) {
            address.queryParam("service", chosen.service().code());
        }
        return HttpResponse.seeOther(address.expand(
                Map.of("unit", chosen.unit().code(), "period", chosen.period().id())));
    }

    private String last(String unit) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        Period present = Period.of(Period.Kind.TRIWULAN, today.of(known));
        return Course.shown(present, recaps.listMonths(known)).id();
    }

    @Get("/{period}")
    ModelAndView<Map<String, Object>> show(
            String unit, String period, @QueryValue @Nullable String service, Locale locale) {
        Recap recap = query.get(unit, period, service);
        List<MonthCount> months = recaps.listMonths(recap.unit());
        return View.of(
                "staff/recap",
                new RecapPage(
                        recap.unit().code(),
                        recap.period().id(),
                        recap.service() == null ? null : recap.service().code(),
                        author.write(recap, locale),
                        finals.row(recap, locale),
                        finals.publication(recap, locale),
                        finals.isDue(recap),
                        PublicForm.betrays(recap),
                        followUps.of(recap.unit(), recap.period().previous(), locale),
                        texts.of(recap.period().previous(), locale),
                        PeriodChoices.of(months, recap.period(), texts, locale).groups(),
                        PeriodChoices.of(months, texts, locale).groups(),
                        services.listByUnit(recap.unit().code()).stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList()));
    }
}
