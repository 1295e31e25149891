package id.suaraloket.staff;

import id.suaraloket.account.FileForm;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Logo;
import id.suaraloket.office.Unit;
import id.suaraloket.office.UnitSettings;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The logo of a unit's letterhead. What is served is always a picture that this program drew. */
@Controller("/staff/units/{unit}/logo")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class LogoController {
    private static final int MEGABYTE = 1024 * 1024;

    private final SettingsPages pages;
    private final Imprints imprints;
    private final UnitSettings settings;

    LogoController(SettingsPages pages, Imprints imprints, UnitSettings settings) {
        this.pages = pages;
        this.imprints = imprints;
        this.settings = settings;
    }

    @Get
    @Secured(Roles.READER)
    @Produces(MediaType.IMAGE_PNG)
    HttpResponse<byte[]> show(String unit) {
        Logo logo = imprints.findLogo(pages.get(unit).code()).map(Logo::new).orElseThrow(Problem::notFound);
        return HttpResponse.ok(logo.png()).header(HttpHeaders.CACHE_CONTROL, "private, max-age=60");
    }

    @Post
    @Secured(Roles.OPERATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> put(String unit, @Body InputStream form, HttpRequest<?> request, Actor by, Locale locale)
            throws IOException {
        Unit found = pages.get(unit);
        try {
            Optional<byte[]> file = FileForm.read(request, form, Logo.LARGEST_FILE);
            if (file.isEmpty()) {
                return refused(found, FieldProblem.of("file", "settings.logo.none"), locale);
            }
            settings.putLogo(by, found, Logo.draw(file.get()));
        } catch (Problem refused) {
            if (refused.status() == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()) {
                int most = Logo.LARGEST_FILE / MEGABYTE;
                return refused(found, FieldProblem.of("file", "settings.logo.tooLarge", most), locale);
            }
            if (refused.status() == HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
                return refused(found, refused.fields().get(0), locale);
            }
            throw refused;
        }
        return HttpResponse.seeOther(URI.create("/staff/units/" + found.code() + "/settings?saved=true"));
    }

    private HttpResponse<?> refused(Unit unit, FieldProblem problem, Locale locale) {
        Form file = new Form(Map.of(), List.of(problem));
        return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, unit, pages.stored(unit), file, false, locale);
    }
}
