package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.report.LkjAuthor;
import id.suaraloket.report.LkjChoice;
import id.suaraloket.report.LkjQuery;
import id.suaraloket.report.LkjTables;
import id.suaraloket.report.PeriodText;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a unit's LKj for a year, and their documents. */
@Controller("/staff/units/{unit}/lkj")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class LkjPageController {
    private final Units units;
    private final LkjQuery query;
    private final LkjAuthor author;
    private final PeriodText periods;
    private final Today today;

    LkjPageController(Units units, LkjQuery query, LkjAuthor author, PeriodText periods, Today today) {
        this.units = units;
        this.query = query;
        this.author = author;
        this.periods = periods;
        this.today = today;
    }

    /** Without a year, the last one that is over. */
    @Get
    HttpResponse<?> show(String unit, HttpRequest<?> request, Viewer viewer, Locale locale) {
        Unit found = units.findByCode(unit).orElseThrow(Problem::notFound);
        int last = today.of(found).getYear() - 1;
        Map<String, String> fields = new HashMap<>();
        LkjQuery.FIELDS.forEach(
                name -> fields.put(name, request.getParameters().getFirst(name).orElse("")));
        fields.put("year", request.getParameters().getFirst("year").orElse(String.valueOf(last)));
        List<FieldProblem> problems = new ArrayList<>();
        boolean known = LkjQuery.isYear(fields.getOrDefault("year", "").strip());
        if (!known) {
            problems.add(FieldProblem.of("year", "field.notYear"));
        }
        int year = known ? Integer.parseInt(fields.getOrDefault("year", "").strip()) : last;
        LkjChoice choice = query.read(found, year, fields, viewer, locale, problems);
        return View.response(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "staff/lkj",
                new LkjPage(
                        found.code(),
                        found.name(),
                        new Form(fields, problems),
                        query.others(found, year, viewer).entrySet().stream()
                                .map(other -> new Choice(
                                        other.getKey().code(),
                                        other.getKey().name() + ", " + periods.of(other.getValue(), locale)))
                                .sorted(Comparator.comparing(Choice::label))
                                .toList(),
                        author.write(found, choice, locale),
                        address(found, year, fields, "xlsx"),
                        address(found, year, fields, "docx"),
                        problems.isEmpty()));
    }

    private static String address(Unit unit, int year, Map<String, String> fields, String form) {
        UriBuilder address = UriBuilder.of("/api/v1/units/" + unit.code() + "/lkj/" + year + "." + form);
        LkjQuery.given(fields).forEach(address::queryParam);
        return address.build().toString();
    }

    /**
     * What the page shows.
     *
     * @param others units that can be set beside this one
     * @param xlsx address of the workbook
     * @param docx address of the Word document
     * @param right whether the documents can be had for what was chosen
     */
    record LkjPage(
            String unit,
            String office,
            Form form,
            List<Choice> others,
            LkjTables says,
            String xlsx,
            String docx,
            boolean right) {}
}
