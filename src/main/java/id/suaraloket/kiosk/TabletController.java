package id.suaraloket.kiosk;

import id.suaraloket.office.Point;
import id.suaraloket.office.Points;
import id.suaraloket.tablet.TabletAccess;
import id.suaraloket.web.EntityTag;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;

/** What a tablet asks its residents. Open to everybody as far as logins go: {@link TabletAccess} asks for the token. */
@Controller("/api/v1/tablets/me")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tablets")
class TabletController {
    private final TabletAccess access;
    private final Points points;
    private final KioskContents contents;
    private final JsonMapper json;

    TabletController(TabletAccess access, Points points, KioskContents contents, JsonMapper json) {
        this.access = access;
        this.points = points;
        this.contents = contents;
        this.json = json;
    }

    @Get
    @Operation(
            summary = "All that a tablet needs to ask without a network",
            description = "In every language. With the tablet's own token.")
    @ApiResponse(
            responseCode = "200",
            description = "what it asks",
            content = @Content(schema = @Schema(implementation = KioskContent.class)))
    @ApiResponse(responseCode = "304", description = "not changed since the ETag in If-None-Match")
    @ApiResponse(responseCode = "401", description = "no token of a tablet, or a revoked one")
    @ApiResponse(responseCode = "410", description = "its point is closed")
    HttpResponse<?> get(HttpRequest<?> request) throws IOException {
        Point point = points.findByCode(access.get(request).tablet().point()).orElseThrow(Problem::notFound);
        if (point.closed()) {
            throw Problem.gone();
        }
        byte[] body = json.writeValueAsBytes(contents.of(point));
        EntityTag tag = EntityTag.of(body);
        return (tag.isKnownTo(request)
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
