package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Unit;
import id.suaraloket.office.UnitSettings;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.report.PeriodText;
import id.suaraloket.statistics.SampleSize;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many use a unit's services in single periods, where that differs from the unit's own number. */
@Controller("/staff/units/{unit}/populations")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PopulationController {
    /** Back from today. */
    private static final int YEARS = 5;

    private static final List<Period.Kind> KINDS =
            List.of(Period.Kind.TRIWULAN, Period.Kind.SEMESTER, Period.Kind.YEAR);

    private final Units units;
    private final Imprints imprints;
    private final UnitSettings settings;
    private final PeriodText texts;
    private final Clock clock;

    PopulationController(Units units, Imprints imprints, UnitSettings settings, PeriodText texts, Clock clock) {
        this.units = units;
        this.imprints = imprints;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(String unit, Locale locale) {
        return page(HttpStatus.OK, get(unit), Form.empty(), locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> put(String unit, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit found = get(unit);
        List<FieldProblem> problems = new ArrayList<>();
        Period period = Period.find(fields.getOrDefault("period", "")).orElse(null);
        if (period == null) {
            problems.add(FieldProblem.of("period", "settings.population.period.choose"));
        }
        Long population = FormText.count(fields, "population", "staff.setup.population.wrong", problems);
        if (period == null || !problems.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, found, new Form(fields, problems), locale);
        }
        settings.putPopulation(by, found, period.id(), population);
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/populations"));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private HttpResponse<?> page(HttpStatus status, Unit unit, Form form, Locale locale) {
        LocalDate today = LocalDate.now(clock.withZone(unit.zoneId()));
        List<Choice> periods = KINDS.stream()
                .flatMap(kind -> Stream.iterate(Period.of(kind, today), Period::previous)
                        .takeWhile(period -> period.year() > today.getYear() - YEARS))
                .map(period -> new Choice(period.id(), texts.of(period, locale)))
                .toList();
        List<Row> rows = imprints.listPopulations(unit.code()).stream()
                .map(row -> new Row(
                        row.period(),
                        texts.of(Period.parse(row.period()), locale),
                        SettingsPages.number(row.population()),
                        SettingsPages.number(SampleSize.krejcieMorgan(row.population()))))
                .toList();
        Long general = unit.population();
        return View.response(
                status,
                "staff/populations",
                new PopulationPage(
                        unit.code(),
                        unit.name(),
                        form,
                        general == null ? null : SettingsPages.number(general),
                        periods,
                        rows));
    }

    /**
     * What the page shows.
     *
     * @param general the number for every other period, null if there is none
     */
    record PopulationPage(
            String unit, String office, Form form, @Nullable String general, List<Choice> periods, List<Row> rows) {}

    /**
     * One period.
     *
     * @param sample how many respondents that asks for
     */
    record Row(String id, String period, String population, String sample) {}
}
