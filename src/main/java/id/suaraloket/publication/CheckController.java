package id.suaraloket.publication;

import id.suaraloket.recap.CheckCode;
import id.suaraloket.recap.Edition;
import id.suaraloket.recap.Editions;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows anyone what was made final under the check code that stands on a document. */
@Controller("/cek")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class CheckController {
    private final Editions editions;
    private final CheckPages pages;

    CheckController(Editions editions, CheckPages pages) {
        this.editions = editions;
        this.pages = pages;
    }

    /** Where a code is typed in; with one, its page is gone to. */
    @Get
    HttpResponse<?> find(@QueryValue @Nullable String code) {
        if (code == null) {
            return form(HttpStatus.OK, Form.empty());
        }
        Optional<CheckCode> typed = CheckCode.find(code);
        return typed.isPresent()
                ? HttpResponse.seeOther(URI.create("/cek/" + typed.get().value()))
                : unknown(HttpStatus.UNPROCESSABLE_ENTITY, code);
    }

    @Get("/{code}")
    HttpResponse<?> show(String code, Locale locale) {
        Optional<Edition> edition = CheckCode.find(code).flatMap(known -> editions.findByCode(known.value()));
        return edition.isPresent()
                ? View.response(HttpStatus.OK, "publication/check", pages.of(edition.get(), locale))
                : unknown(HttpStatus.NOT_FOUND, code);
    }

    private static HttpResponse<?> unknown(HttpStatus status, String code) {
        return form(
                status, new Form(Map.of("code", code), List.of(FieldProblem.of("code", "publication.check.unknown"))));
    }

    private static HttpResponse<?> form(HttpStatus status, Form form) {
        return View.response(status, "publication/check-form", new FormPage(form));
    }

    record FormPage(Form form) {}
}
