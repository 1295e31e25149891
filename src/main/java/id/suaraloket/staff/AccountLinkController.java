package id.suaraloket.staff;

import id.suaraloket.account.PasswordAgain;
import id.suaraloket.account.People;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.report.PublicAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A one-time link with which somebody chooses a password. It is shown on the page that answers, and not again. */
@Controller("/staff/accounts/{account}/link")
@Secured(Roles.ADMIN)
@PasswordAgain
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AccountLinkController {
    private final People people;
    private final PersonPages pages;
    private final PublicAddress address;
    private final Clock clock;

    AccountLinkController(People people, PersonPages pages, PublicAddress address, Clock clock) {
        this.people = people;
        this.pages = pages;
        this.address = address;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(String account, HttpRequest<?> request, Actor by, Locale locale) {
        String link = address.of(request) + "/welcome/" + people.link(account, by);
        String until = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale)
                .format(ZonedDateTime.now(clock).plus(People.LINK_GOOD_FOR));
        return pages.show(account, link, until, locale);
    }

    /** Where another language leads. */
    @Get
    HttpResponse<?> show(String account) {
        return HttpResponse.seeOther(
                URI.create("/staff/accounts/" + people.get(account).name()));
    }
}
