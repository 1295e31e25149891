package id.suaraloket.publication;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.report.PublicAddress;
import id.suaraloket.web.ContentPolicy;
import id.suaraloket.web.EntityTag;
import id.suaraloket.web.InPage;
import id.suaraloket.web.PageTag;
import id.suaraloket.web.Problem;
import id.suaraloket.web.Resource;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The screen of a waiting room: turns its sheets by itself, and keeps them when the network is gone. */
@Controller("/hasil/{unit}/tv")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class TvController {
    private static final int VERSION_LENGTH = 8;

    private final InPage css = InPage.style("/look/tv.css");
    private final InPage script = InPage.script("tv");
    private final String policy = ContentPolicy.of(List.of(css), List.of(script));
    private final String version;

    private final Units units;
    private final TvPages pages;
    private final PublicAddress address;

    TvController(Units units, TvPages pages, PublicAddress address) {
        this.units = units;
        this.pages = pages;
        this.address = address;
        String template = new String(Resource.read("/views/publication/tv.html"), StandardCharsets.UTF_8);
        this.version = EntityTag.of((css.text() + script.text() + template).getBytes(StandardCharsets.UTF_8))
                .value()
                .substring(1, 1 + VERSION_LENGTH);
    }

    @Get
    HttpResponse<?> show(String unit, HttpRequest<?> request, Locale locale) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        TvPage page = pages.of(known, css, script, version, address.of(request), locale);
        return new PageTag(version)
                .on(View.response(HttpStatus.OK, "publication/tv", page))
                .header("Content-Security-Policy", policy);
    }
}
