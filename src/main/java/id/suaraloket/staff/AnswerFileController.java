package id.suaraloket.staff;

import id.suaraloket.account.FileForm;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Point;
import id.suaraloket.response.AnswerFile;
import id.suaraloket.response.RefusedIntake;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes a file of answers that was saved on a tablet. */
@Controller("/staff/points/{code}/answer-files")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AnswerFileController {
    private static final int MEGABYTE = 1024 * 1024;

    private final PointPages pages;
    private final RefusedIntake intake;

    AnswerFileController(PointPages pages, RefusedIntake intake) {
        this.pages = pages;
        this.intake = intake;
    }

    /** Where another language leads. */
    @Get
    HttpResponse<?> show(String code) {
        return HttpResponse.seeOther(
                URI.create("/staff/points/" + pages.get(code).code()));
    }

    /** What it came to is on the page that answers: the same file again does no harm. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(String code, @Body InputStream form, HttpRequest<?> request, Actor by, Locale locale)
            throws IOException {
        Optional<byte[]> file;
        try {
            file = FileForm.read(request, form, AnswerFile.MAX_BYTES);
        } catch (Problem refused) {
            if (refused.status() != HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()) {
                throw refused;
            }
            return refuse(code, "answers.tooLarge", request, locale, AnswerFile.MAX_BYTES / MEGABYTE);
        }
        return file.isEmpty()
                ? refuse(code, "answers.none", request, locale)
                : take(pages.get(code), file.get(), request, by, locale);
    }

    private HttpResponse<?> take(Point point, byte[] file, HttpRequest<?> request, Actor by, Locale locale) {
        AnswerFile read;
        try {
            read = AnswerFile.read(file);
        } catch (Problem refused) {
            return pages.show(point, refused.fields(), request, locale);
        }
        return pages.show(point, intake.take(read, point, by), request, locale);
    }

    private HttpResponse<?> refuse(String code, String key, HttpRequest<?> request, Locale locale, Object... args) {
        return pages.show(pages.get(code), List.of(FieldProblem.of("file", key, args)), request, locale);
    }
}
