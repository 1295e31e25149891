package id.suaraloket.recap;

import id.suaraloket.account.OpenOncePublished;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.office.Service;
import id.suaraloket.web.EntityTag;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A period's recap for programs: for staff, and once it was published for everybody. */
@Controller("/api/v1/units/{unit}/recaps/{period}")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class RecapController {
    private final RecapQuery recaps;
    private final PublishedRecaps published;

    RecapController(RecapQuery recaps, PublishedRecaps published) {
        this.recaps = recaps;
        this.published = published;
    }

    @Get
    @OpenOncePublished
    @Operation(
            summary = "The recap of a period",
            description =
                    "Periods: 2021-TW3, 2024-S2, 2024-07, 2024. Rounded figures are texts with two decimals; exact"
                            + " ones are numbers cut off after six decimals. Once published it is open data under"
                            + " CC BY 4.0, also without a login: then groups of fewer than five respondents are left out"
                            + " of profile and services, and larger ones with them where the small could be reckoned from"
                            + " the total; there is no profile of one jenis layanan, and no name of staff.")
    @ApiResponse(
            responseCode = "200",
            description = "the recap; without responses its figures are null, with a reason",
            content = @Content(schema = @Schema(implementation = RecapDocument.class)))
    @ApiResponse(responseCode = "304", description = "published, and not changed since the ETag was given")
    @ApiResponse(responseCode = "401", description = "neither published nor asked for by staff")
    @ApiResponse(
            responseCode = "404",
            description =
                    "unknown unit, jenis layanan or period; for the public also a jenis layanan of few respondents")
    HttpResponse<?> get(
            String unit,
            String period,
            @QueryValue @Nullable String service,
            HttpRequest<?> request,
            @Parameter(hidden = true) @Nullable Viewer viewer) {
        Recap recap = recaps.get(unit, period, service);
        if (viewer != null && viewer.reads(recap.unit().code())) {
            return HttpResponse.ok(RecapDocument.of(recap));
        }
        Service only = recap.service();
        Recap told = published
                .find(recap.unit().code(), recap.period().id(), only == null ? null : only.code())
                .orElseThrow(Problem::notFound);
        Finality finality = recap.finality();
        RecapDocument document = RecapDocument.ofPublic(told, finality == null ? 0 : finality.late());
        EntityTag tag = EntityTag.of(document.toString().getBytes(StandardCharsets.UTF_8));
        return open(tag.isKnownTo(request) ? HttpResponse.notModified() : HttpResponse.ok(document), tag, recap);
    }

    /** For a minute, so that what is withdrawn is gone. */
    private static HttpResponse<?> open(MutableHttpResponse<?> answer, EntityTag tag, Recap recap) {
        String name = "ikm-" + recap.unit().code() + "-" + recap.period().id() + ".json";
        return answer.header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, "max-age=60")
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .header(HttpHeaders.LINK, "<" + PublishedRecaps.LICENCE + ">; rel=\"license\"")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
