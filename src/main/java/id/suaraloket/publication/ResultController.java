package id.suaraloket.publication;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.recap.PublishedRecaps;
import id.suaraloket.recap.Recap;
import id.suaraloket.web.PageTag;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;

/** A unit's published results, for everybody. A browser asks each time whether they are still the same. */
@Controller("/hasil/{unit}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ResultController {
    private static final PageTag TAG = new PageTag("hasil");

    private final Units units;
    private final PublishedRecaps published;
    private final ResultPages pages;

    ResultController(Units units, PublishedRecaps published, ResultPages pages) {
        this.units = units;
        this.published = published;
        this.pages = pages;
    }

    /** The newest period. */
    @Get
    HttpResponse<?> newest(String unit, Locale locale) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        List<Recap> all = published.list(known.code());
        return all.isEmpty()
                ? TAG.on(View.response(HttpStatus.OK, "publication/none", new NonePage(known.code(), known.name())))
                : page(all.get(0), all, locale);
    }

    /** Digits first, so that a browser, which likes pages best, finds what else stands beside it. */
    @Get("/{period:[0-9][0-9A-Z-]*}")
    HttpResponse<?> show(String unit, String period, Locale locale) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        List<Recap> all = published.list(known.code());
        return all.stream()
                .filter(recap -> recap.period().id().equals(period))
                .findFirst()
                .map(recap -> page(recap, all, locale))
                .orElseThrow(Problem::notFound);
    }

    private HttpResponse<?> page(Recap recap, List<Recap> all, Locale locale) {
        return TAG.on(View.response(HttpStatus.OK, "publication/result", pages.of(recap, all, locale)));
    }

    record NonePage(String unit, String name) {}
}
