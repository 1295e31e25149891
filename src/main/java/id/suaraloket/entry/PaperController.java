package id.suaraloket.entry;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.PaperEntry;
import id.suaraloket.response.Sheet;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Where sheets of paper are typed. Its script (assets/paper.js) sends them by the API; without it each is a form. */
@Controller("/staff/units/{unit}/paper")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PaperController {
    private static final String VIEW = "entry/paper";
    private static final List<String> KEPT = List.of("service", "date", "questionnaire");

    private final Units units;
    private final PaperPages pages;
    private final PaperEntry entry;

    PaperController(Units units, PaperPages pages, PaperEntry entry) {
        this.units = units;
        this.pages = pages;
        this.entry = entry;
    }

    @Get
    HttpResponse<?> show(String unit, HttpRequest<?> request, Actor by, Locale locale) {
        Map<String, String> chosen = new HashMap<>();
        request.getParameters().forEach((name, values) -> chosen.put(name, values.get(0)));
        return View.response(HttpStatus.OK, VIEW, pages.empty(get(unit), kept(chosen), by, locale));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String unit, @Body Map<String, String> fields, Actor by, Locale locale) {
        Unit known = get(unit);
        try {
            entry.enter(known, batch(fields), Sheet.of(fields), by);
            return HttpResponse.seeOther(next(known, kept(fields)));
        } catch (Problem refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
                throw refused;
            }
            Form form = new Form(fields, refused.fields());
            return View.response(HttpStatus.UNPROCESSABLE_ENTITY, VIEW, pages.of(known, form, by, locale));
        }
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private static Map<String, String> kept(Map<String, String> fields) {
        Map<String, String> kept = new HashMap<>(fields);
        kept.keySet().retainAll(KEPT);
        kept.values().removeIf(String::isBlank);
        return kept;
    }

    private static URI next(Unit unit, Map<String, String> kept) {
        UriBuilder next = UriBuilder.of("/staff/units").path(unit.code()).path("paper");
        kept.forEach(next::queryParam);
        return next.build();
    }

    private static UUID batch(Map<String, String> fields) {
        try {
            return UUID.fromString(fields.getOrDefault("batch", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
