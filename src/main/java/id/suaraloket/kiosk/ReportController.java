package id.suaraloket.kiosk;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaraloket.tablet.TabletAccess;
import id.suaraloket.tablet.TabletReport;
import id.suaraloket.tablet.TabletReports;
import id.suaraloket.tablet.TabletToken;
import id.suaraloket.web.JsonBody;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tablet tells of itself every few minutes, and how it comes by a new token. */
@Controller("/api/v1/tablets/me/report")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tablets")
class ReportController {
    private static final int BYTE_DIGITS = 15;

    private final TabletAccess access;
    private final TabletReports reports;
    private final JsonMapper json;
    private final Clock clock;

    ReportController(TabletAccess access, TabletReports reports, JsonMapper json, Clock clock) {
        this.access = access;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    @Put
    @Operation(
            summary = "A tablet tells how it is",
            description = "With the tablet's own token, also at a closed point. Every 30 days the answer brings a new"
                    + " token; the old one is good, and brings the same new one, until the new one is used.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReportDocument.class)))
    @ApiResponse(responseCode = "200", description = "noted")
    @ApiResponse(responseCode = "401", description = "no token of a tablet, or a revoked one")
    @ApiResponse(responseCode = "422", description = "some fields are wrong; each is named")
    HttpResponse<Noted> put(@Body InputStream body, HttpRequest<?> request) throws IOException {
        TabletAccess.Caller caller = access.get(request);
        JsonBody fields = JsonBody.read(body, json);
        TabletReport report = report(caller.tablet().id(), fields);
        fields.check();
        reports.put(report);
        String rotate = access.rotate(caller).map(TabletToken::value).orElse(null);
        return HttpResponse.ok(new Noted(rotate)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private TabletReport report(UUID tablet, JsonBody fields) {
        return new TabletReport(
                tablet,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                fields.count("waiting"),
                time(fields, "oldest"),
                fields.count("refused"),
                fields.text("app", 40),
                fields.count("storageUsed", BYTE_DIGITS),
                fields.count("storageQuota", BYTE_DIGITS),
                fields.flag("persistent"),
                percent(fields, "battery"),
                fields.flag("charging"));
    }

    private static @Nullable LocalDateTime time(JsonBody fields, String name) {
        String text = fields.text(name, 40);
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime time = OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
            // A clock may be wrong by decades; it must only fit into the store.
            if (time.getYear() >= 1970 && time.getYear() <= 9998) {
                return time.truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        fields.refuse(name, "field.notDate");
        return null;
    }

    private static @Nullable Integer percent(JsonBody fields, String name) {
        Long number = fields.count(name);
        if (number != null && number > 100) {
            fields.refuse(name, "field.notWithin", 0, 100);
            return null;
        }
        return number == null ? null : number.intValue();
    }

    /** @param rotate the token to use from now on, null for the same as before */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Noted(@Nullable String rotate) {}

    /** The body of the PUT, for the OpenAPI document; read by {@link JsonBody}. */
    @Serdeable
    record ReportDocument(
            @Schema(description = "answers that wait to be sent", example = "3") @Nullable Long waiting,

            @Schema(description = "when the oldest of them was given", example = "2026-11-20T09:23:02+07:00") @Nullable String oldest,

            @Schema(description = "answers that were refused and are kept on the tablet", example = "0") @Nullable Long refused,

            @Schema(description = "version of the page", example = "1") @Nullable String app,

            @Schema(description = "bytes") @Nullable Long storageUsed,

            @Schema(description = "bytes; 0: the tablet can keep nothing") @Nullable Long storageQuota,

            @Schema(description = "false also where the browser cannot promise it") @Nullable Boolean persistent,

            @Schema(description = "percent", example = "80") @Nullable Integer battery,

            @Nullable Boolean charging) {}
}
