package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.NewOffice;
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
import java.util.Map;

/** Makes the units of a whole kabupaten out of a table: shown as it was understood first, then made, all or none. */
@Controller("/staff/setup/kabupaten")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class KabupatenController {
    private final KabupatenPages pages;
    private final NewOffice offices;

    KabupatenController(KabupatenPages pages, NewOffice offices) {
        this.pages = pages;
        this.offices = offices;
    }

    @Get
    HttpResponse<?> show() {
        return pages.show(HttpStatus.OK, Form.empty());
    }

    /** Makes only what {@code save} asks for and nothing is wrong with. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(@Body Map<String, String> fields, Actor by) {
        String text = fields.getOrDefault("text", "");
        KabupatenTable table = pages.read(text);
        if (!table.problems().isEmpty() || !fields.containsKey("save")) {
            return pages.show(text, table);
        }
        offices.makeAll(by, pages.plans(table));
        return HttpResponse.seeOther(URI.create("/staff/setup/kabupaten/sheets"));
    }
}
