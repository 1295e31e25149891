package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.response.AnswerFile;
import id.suaraloket.response.RefusedIntake;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a file of answers that was saved on a tablet. */
@Controller("/staff/points/{code}/answer-files")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AnswerFileController {
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
    HttpResponse<?> take(
            String code, @Part @Nullable CompletedFileUpload file, HttpRequest<?> request, Principal by, Locale locale)
            throws IOException {
        Point point = pages.get(code);
        try {
            return pages.show(point, intake.take(read(file), point, by.getName()), request, locale);
        } catch (Problem refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
                throw refused;
            }
            return pages.show(point, refused.fields(), request, locale);
        }
    }

    private static AnswerFile read(@Nullable CompletedFileUpload file) throws IOException {
        // A browser sends a file without a name where none was chosen.
        if (file == null || file.getFilename().isEmpty()) {
            throw Problem.invalid(List.of(FieldProblem.of("file", "answers.none")));
        }
        if (file.getSize() > AnswerFile.MAX_BYTES) {
            throw Problem.invalid(
                    List.of(FieldProblem.of("file", "answers.tooLarge", AnswerFile.MAX_BYTES / (1024 * 1024))));
        }
        return AnswerFile.read(file.getBytes());
    }
}
