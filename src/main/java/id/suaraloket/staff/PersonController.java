package id.suaraloket.staff;

import id.suaraloket.account.PasswordAgain;
import id.suaraloket.account.People;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpResponse;
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
import java.util.Locale;
import java.util.Map;

/** The account of a person, for the admin. */
@Controller("/staff/accounts/{account}")
@Secured(Roles.ADMIN)
@PasswordAgain
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PersonController {
    private final People people;
    private final PersonPages pages;

    PersonController(People people, PersonPages pages) {
        this.people = people;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String account, Locale locale) {
        return pages.show(account, locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(String account, @Body Map<String, String> fields, Actor by, Locale locale) {
        try {
            String name = people.get(account).name();
            people.change(PersonForm.of(fields, name, pages.offered()), by);
            return HttpResponse.seeOther(URI.create("/staff/accounts/" + name));
        } catch (Problem refused) {
            return pages.show(account, fields, FormAnswer.problems(refused), locale);
        }
    }
}
