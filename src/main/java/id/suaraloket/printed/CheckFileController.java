package id.suaraloket.printed;

import id.suaraloket.account.FileForm;
import id.suaraloket.account.Roles;
import id.suaraloket.office.Unit;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks a printed recap out of a JSON file. */
@Controller("/staff/units/{unit}/checks/file")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class CheckFileController {
    private static final int MAX_BYTES = 256 * 1024;

    private final CheckPages pages;
    private final PrintedJson json;

    CheckFileController(CheckPages pages, PrintedJson json) {
        this.pages = pages;
        this.json = json;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> check(String unit, @Body InputStream form, HttpRequest<?> request, Locale locale)
            throws IOException {
        Unit found = pages.get(unit);
        Optional<byte[]> file;
        try {
            file = FileForm.read(request, form, MAX_BYTES);
        } catch (Problem refused) {
            if (refused.status() != HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()) {
                throw refused;
            }
            return refuse(found, "check.file.large", locale);
        }
        if (file.isEmpty()) {
            return refuse(found, "check.file.none", locale);
        }
        Optional<Map<String, String>> fields = json.fields(new String(file.get(), StandardCharsets.UTF_8));
        return fields.isEmpty()
                ? refuse(found, "check.json.wrong", locale)
                : pages.show(found, PrintedForm.read(fields.get()), locale);
    }

    private HttpResponse<?> refuse(Unit unit, String key, Locale locale) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_ENTITY,
                unit,
                new Form(Map.of(), List.of(FieldProblem.of("file", key))),
                locale);
    }
}
