package id.suaraloket.survey;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.Points;
import id.suaraloket.response.Collector;
import id.suaraloket.response.Draft;
import id.suaraloket.response.Hints;
import id.suaraloket.response.RespondentField;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.PageTag;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The form of a survey point, as its QR code opens it. Works without JavaScript. */
@Controller("/s/{code}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class FormController {
    private static final String VIEW = "survey/form";
    private final Points points;
    private final FormPages pages;
    private final Collector collector;
    private final LocaleResolver<HttpRequest<?>> locales;
    private final Clock clock;

    FormController(
            Points points, FormPages pages, Collector collector, LocaleResolver<HttpRequest<?>> locales, Clock clock) {
        this.points = points;
        this.pages = pages;
        this.collector = collector;
        this.locales = locales;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(String code, HttpRequest<?> request) {
        Optional<Point> known = find(code);
        if (known.isEmpty()) {
            return View.response(HttpStatus.NOT_FOUND, FrontPage.VIEW, FrontPage.unknown(code));
        }
        Point point = known.get();
        if (point.closed()) {
            return closed(point, false);
        }
        Opening opening = opening(request);
        return opening.tag().on(View.response(HttpStatus.OK, VIEW, pages.of(point, opening.form(), locale(request))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String code, @Body Map<String, String> fields, HttpRequest<?> request) {
        Point point = find(code).orElseThrow(Problem::notFound);
        URI thanks = URI.create("/s/" + point.code() + "/thanks");
        try {
            collector.collect(draft(point, fields));
            return HttpResponse.seeOther(thanks);
        } catch (Problem refused) {
            if (refused.status() == HttpStatus.CONFLICT.getCode()) {
                // The form was sent before; what was stored then counts, and the page says so.
                return HttpResponse.seeOther(URI.create(thanks + "?earlier=true"));
            }
            if (refused.status() != HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
                throw refused;
            }
            if (point.closed()) {
                // Only now: what was stored before the point was closed is thanked for again.
                return closed(point, true);
            }
            return View.response(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    VIEW,
                    pages.of(point, again(fields, refused.fields()), locale(request)));
        }
    }

    /** The one of the form that the browser kept, unless that was sent: no two responses may have one id. */
    private Opening opening(HttpRequest<?> request) {
        return PageTag.find(request)
                .flatMap(Opening::of)
                .filter(kept -> !collector.isStored(kept.id()))
                .orElseGet(() -> Opening.at(clock.instant()));
    }

    private HttpResponse<?> closed(Point point, boolean lost) {
        return View.response(HttpStatus.GONE, ClosedPage.VIEW, pages.closed(point, lost));
    }

    private Optional<Point> find(String code) {
        return PointCode.find(code).flatMap(known -> points.findByCode(known.value()));
    }

    private static Draft draft(Point point, Map<String, String> fields) {
        return new Draft(
                fields.get(FormPage.ID),
                point.code(),
                fields.get(FormPage.SERVICE),
                fields.get(FormPage.QUESTIONNAIRE),
                null,
                only(fields, name -> name.matches("q\\d{1,3}")),
                only(fields, FormController::isRespondent),
                fields.get(FormPage.SUGGESTION),
                new Hints(fields.get(FormPage.STARTED_AT), fields.get(FormPage.TRAP), null));
    }

    private static Map<String, String> only(Map<String, String> fields, Predicate<String> wanted) {
        return fields.entrySet().stream()
                .filter(field -> wanted.test(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isRespondent(String name) {
        return Arrays.stream(RespondentField.values())
                .anyMatch(field -> field.field().equals(name));
    }

    /** What was entered, kept. A broken id is no resident's mistake: a new one goes with the next attempt. */
    private static Form again(Map<String, String> fields, List<FieldProblem> problems) {
        boolean brokenId = problems.stream().anyMatch(problem -> problem.field().equals(FormPage.ID));
        Map<String, String> kept = new HashMap<>(fields);
        if (brokenId) {
            kept.put(FormPage.ID, UUID.randomUUID().toString());
        }
        return new Form(kept, problems);
    }

    private Locale locale(HttpRequest<?> request) {
        return locales.resolveOrDefault(request);
    }
}
