package id.suaraloket.kiosk;

import id.suaraloket.response.KeptAnswer;
import id.suaraloket.response.RefusedAnswers;
import id.suaraloket.tablet.Tablet;
import id.suaraloket.tablet.TabletAccess;
import id.suaraloket.web.JsonBody;
import id.suaraloket.web.RateLimit;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over from a tablet what was refused to it, so that staff decide about it and the tablet can forget it. */
@Controller("/api/v1/tablets/me/refused/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tablets")
class RefusedAnswerController {
    private final TabletAccess access;
    private final RefusedAnswers answers;
    private final JsonMapper json;
    private final RateLimit limit;

    RefusedAnswerController(
            TabletAccess access,
            RefusedAnswers answers,
            JsonMapper json,
            @Value("${suaraloket.point-limit.burst}") int burst,
            @Value("${suaraloket.point-limit.per-minute}") int perMinute,
            Clock clock) {
        this.access = access;
        this.answers = answers;
        this.json = json;
        this.limit = new RateLimit(burst, perMinute, clock);
    }

    @Put
    @Operation(
            summary = "A tablet hands over an answer that was refused to it",
            description =
                    "With the tablet's own token, also at a closed point. Only a 201 or 200 lets the tablet forget"
                            + " the answer.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RefusedDocument.class)))
    @ApiResponse(responseCode = "201", description = "kept")
    @ApiResponse(responseCode = "200", description = "the same was kept before")
    @ApiResponse(responseCode = "400", description = "the body is no JSON object")
    @ApiResponse(responseCode = "401", description = "no token of a tablet, or a revoked one")
    @ApiResponse(responseCode = "413", description = "the body is over 17 KiB")
    @ApiResponse(responseCode = "422", description = "some fields are wrong; each is named")
    @ApiResponse(responseCode = "429", description = "too many for one point; see Retry-After")
    @ApiResponse(responseCode = "503", description = "the store cannot take it now; see Retry-After")
    HttpResponse<Kept> put(String id, @Body InputStream body, HttpRequest<?> request) throws IOException {
        Tablet tablet = access.get(request).tablet();
        limit.admit(tablet.point());
        KeptAnswer answer = KeptAnswer.of(id, JsonBody.read(body, json, KeptAnswer.MAX_BYTES));
        boolean now = answers.keep(answer, tablet.point(), tablet.id());
        return HttpResponse.<Kept>status(now ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Kept(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What became of the answer: a 201 or 200 says that it is safe. */
    @Serdeable
    record Kept(String id) {}

    /** The body of the PUT, for the OpenAPI document; read by {@link KeptAnswer}. */
    @Serdeable
    record RefusedDocument(
            @Schema(description = "the status by which it was refused", example = "422") @Nullable Integer refused,

            @Schema(description = "the body of PUT /api/v1/responses/{id}, whatever it holds")
            Map<String, Object> response) {}
}
