package id.suaraloket.staff;

import id.suaraloket.account.PasswordAgain;
import id.suaraloket.account.People;
import id.suaraloket.account.Person;
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

/** One more person. */
@Controller("/staff/accounts/new")
@Secured(Roles.ADMIN)
@PasswordAgain
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class NewAccountController {
    private final People people;
    private final PersonPages pages;

    NewAccountController(People people, PersonPages pages) {
        this.people = people;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Locale locale) {
        return pages.showNew(locale);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(@Body Map<String, String> fields, Actor by, Locale locale) {
        try {
            Person person = PersonForm.of(fields, null, pages.offered());
            people.make(person, by);
            return HttpResponse.seeOther(URI.create("/staff/accounts/" + person.name()));
        } catch (Problem refused) {
            return pages.showNew(fields, FormAnswer.problems(refused), locale);
        }
    }
}
