package id.suaraloket.printed;

import id.suaraloket.account.Roles;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks a printed recap, of this unit or of another. It stores nothing. */
@Controller("/staff/units/{unit}/checks")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class CheckController {
    private static final String JSON = "json";

    private final CheckPages pages;
    private final PrintedJson json;

    CheckController(CheckPages pages, PrintedJson json) {
        this.pages = pages;
        this.json = json;
    }

    @Get
    HttpResponse<?> show(String unit, Locale locale) {
        return pages.show(HttpStatus.OK, pages.get(unit), Form.empty(), locale);
    }

    /** Where another language leads from the answer to a form. */
    @Get(uris = {"/file", "/kept", "/{period}/removal"})
    HttpResponse<?> again(String unit) {
        return HttpResponse.seeOther(
                URI.create("/staff/units/" + pages.get(unit).code() + "/checks"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> check(String unit, @Body Map<String, String> fields, Locale locale) {
        String pasted = fields.getOrDefault(JSON, "");
        if (pasted.isBlank()) {
            return pages.show(pages.get(unit), PrintedForm.read(fields), locale);
        }
        return json.fields(pasted)
                .<HttpResponse<?>>map(read -> pages.show(pages.get(unit), PrintedForm.read(read), locale))
                .orElseGet(() -> pages.show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        pages.get(unit),
                        new Form(fields, List.of(FieldProblem.of(JSON, "check.json.wrong"))),
                        locale));
    }
}
