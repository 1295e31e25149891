package id.suaraloket.publication;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.recap.PublishedRecaps;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.web.EntityTag;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The badge of a unit's newest published result, in Indonesian, for the unit's own site and others. */
@Controller("/hasil/{unit}/badge.svg")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class BadgeController {
    private final Units units;
    private final PublishedRecaps published;
    private final RekapitulasiAuthor author;
    private final Words words;

    BadgeController(Units units, PublishedRecaps published, RekapitulasiAuthor author, Messages messages) {
        this.units = units;
        this.published = published;
        this.author = author;
        this.words = new Words(messages, Messages.DEFAULT);
    }

    @Get
    @Produces("image/svg+xml")
    @Operation(
            summary = "The badge of a unit's newest published result",
            description = "To be embedded as a picture anywhere; says so if nothing is published.")
    HttpResponse<byte[]> svg(String unit, HttpRequest<?> request) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        Badge badge = published.findNewest(known.code()).map(this::badge).orElseGet(() -> none(known));
        byte[] svg = badge.svg().getBytes(StandardCharsets.UTF_8);
        EntityTag tag = EntityTag.of(svg);
        MutableHttpResponse<byte[]> answer = tag.isKnownTo(request) ? HttpResponse.notModified() : HttpResponse.ok(svg);
        return answer.header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, "max-age=300")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private Badge badge(Recap recap) {
        Rekapitulasi says = author.write(recap, Messages.DEFAULT);
        Rekapitulasi.Result result = says.result();
        String name = words.text(
                "publication.badge.name",
                result.ikm().text(),
                result.mutu(),
                result.kinerja(),
                says.period(),
                says.unit());
        return new Badge(
                name,
                words.text(recap.unit().demo() ? "publication.badge.ikm.demo" : "publication.badge.ikm"),
                result.ikm().text(),
                result.reason() == null
                        ? words.text("publication.result.mutu", result.mutu(), result.kinerja())
                        : words.text("publication.badge.ikm"),
                List.of(says.period(), says.unit()));
    }

    private Badge none(Unit unit) {
        return new Badge(
                words.text("publication.badge.none.name", unit.name()),
                words.text("publication.badge.ikm"),
                null,
                words.text("publication.badge.none"),
                List.of(unit.name()));
    }
}
