package id.suaraloket.staff;

import id.suaraloket.account.FileForm;
import id.suaraloket.account.Roles;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table of a kabupaten out of a file, into the page on which it is checked and saved; and the file to begin with. */
@Controller("/staff/setup/kabupaten/file")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class KabupatenFileController {
    private static final int LARGEST = 100 * 1024;
    private static final int KILOBYTE = 1024;
    private final KabupatenPages pages;
    private final Messages messages;

    KabupatenFileController(KabupatenPages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** With semicolons, as spreadsheets of Indonesians have them. */
    @Get
    @Produces("text/csv;charset=UTF-8")
    HttpResponse<byte[]> template() {
        String csv = "\ufeff" + String.join(";", KabupatenTable.COLUMNS) + "\r\n"
                + messages.get(Messages.DEFAULT, "settings.kab.example") + "\r\n";
        return HttpResponse.ok(csv.getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kecamatan.csv\"");
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> read(@Body InputStream form, HttpRequest<?> request) throws IOException {
        Optional<byte[]> file;
        try {
            file = FileForm.read(request, form, LARGEST);
        } catch (Problem refused) {
            if (refused.status() != HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()) {
                throw refused;
            }
            return refused(FieldProblem.of("file", "settings.kab.large", LARGEST / KILOBYTE));
        }
        if (file.isEmpty()) {
            return refused(FieldProblem.of("file", "settings.kab.none"));
        }
        String text = new String(file.get(), StandardCharsets.UTF_8).replace("\ufeff", "");
        return pages.show(text, pages.read(text));
    }

    private HttpResponse<?> refused(FieldProblem problem) {
        return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, new Form(Map.of(), List.of(problem)));
    }
}
