package id.suaraloket.entry;

import id.suaraloket.account.FileForm;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.ImportFile;
import id.suaraloket.response.ImportFiles;
import id.suaraloket.response.ImportPreview;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Takes files of past responses. One in which nothing is wrong is kept until somebody has seen what it comes to. */
@Controller("/staff/units/{unit}/imports")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ImportsController {
    private static final int MOST_BYTES = ImportPages.MEGABYTES * 1024 * 1024;
    // Each stands in memory a few times over while it is read.
    private static final int MOST_AT_ONCE = 2;
    private static final int RETRY_AFTER_SECONDS = 20;

    private final Units units;
    private final ImportFiles files;
    private final ImportPages pages;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ImportsController(Units units, ImportFiles files, ImportPages pages) {
        this.units = units;
        this.files = files;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String unit) {
        return pages.show(get(unit));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> send(String unit, @Body InputStream form, HttpRequest<?> request, Actor by, Locale locale)
            throws IOException {
        Unit known = get(unit);
        if (!places.tryAcquire()) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS);
        }
        try {
            Optional<FileForm.Sent> sent = FileForm.readFile(request, form, MOST_BYTES);
            return sent.isEmpty()
                    ? pages.refuse(known, FieldProblem.of("file", "answers.none"))
                    : take(known, sent.get(), by, locale);
        } catch (Problem refused) {
            return switch (HttpStatus.valueOf(refused.status())) {
                case REQUEST_ENTITY_TOO_LARGE ->
                    pages.refuse(known, FieldProblem.of("file", "answers.tooLarge", ImportPages.MEGABYTES));
                case BAD_REQUEST, UNPROCESSABLE_ENTITY -> pages.refuse(known, refused, locale);
                default -> throw refused;
            };
        } finally {
            places.release();
        }
    }

    private HttpResponse<?> take(Unit unit, FileForm.Sent sent, Actor by, Locale locale) {
        String name = name(sent.name());
        ImportPreview preview = files.preview(unit, sent.content());
        if (!preview.rejected().isEmpty()) {
            return pages.refuse(unit, name, preview.rejected(), locale);
        }
        ImportFile kept = files.keep(unit, name, sent.content(), preview, by);
        return HttpResponse.seeOther(URI.create("/staff/units/" + unit.code() + "/imports/" + kept.id()));
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    /** Without the folders that some browsers tell, and what no name should have. */
    private static String name(String told) {
        return told.replaceAll("(?s)^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
