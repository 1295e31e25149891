package id.suaraloket.response;

import id.suaraloket.web.JsonBody;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes responses from programs: the resident's page when it has JavaScript, tablets, others. */
@Controller("/api/v1/responses/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class ResponseController {
    private final Collector collector;
    private final JsonMapper json;

    ResponseController(Collector collector, JsonMapper json) {
        this.collector = collector;
        this.json = json;
    }

    @Put
    @Operation(
            summary = "Stores a response exactly once",
            description = "Only a 201 or 200 lets a sender forget a response. Anything else: keep it; after 429 and 503"
                    + " send it again when Retry-After has passed. A response that looks as if no resident had given"
                    + " it is marked, and stored and counted like any other.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ResponseDocument.class)))
    @ApiResponse(responseCode = "201", description = "stored")
    @ApiResponse(responseCode = "200", description = "the same response was stored before")
    @ApiResponse(responseCode = "400", description = "the body is no JSON object")
    @ApiResponse(responseCode = "409", description = "other content is stored under this id")
    @ApiResponse(responseCode = "413", description = "the body is over 16 KiB")
    @ApiResponse(responseCode = "422", description = "some fields are wrong; each is named")
    @ApiResponse(responseCode = "429", description = "too many for one point; see Retry-After")
    @ApiResponse(responseCode = "503", description = "the store cannot take it now; see Retry-After")
    CompletableFuture<HttpResponse<Stored>> put(
            String id,
            @Parameter(
                            description =
                                    "The sender's clock in this very attempt; one that shows another time than ours"
                                            + " is a wrong clock.")
                    @Header("Sent-At")
                    @Nullable String sentAt,
            @Body InputStream body)
            throws IOException {
        return collector
                .submit(DraftBody.read(id, JsonBody.read(body, json), sentAt))
                .thenApply(receipt -> HttpResponse.<Stored>status(
                                receipt == Receipt.STORED ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(new Stored(id)));
    }

    /** What became of the response: a 201 or 200 says that it is safe. */
    @Serdeable
    record Stored(String id) {}

    /** The body of the PUT, for the OpenAPI document; read by {@link DraftBody}. */
    @Serdeable
    record ResponseDocument(
            @Schema(example = "K7Q2M9") String point,

            @Schema(description = "may be left out at a point of one service", example = "ktp") @Nullable String service,

            @Schema(
                    description =
                            "code of the questionnaire that was answered, if not the unit's present one; with a version, as in lumajang-q1@2, if not its current one")
            @Nullable String questionnaire,

            @Schema(example = "2026-11-20T09:23:02+07:00", description = "left out: the server's time") @Nullable String submittedAt,

            @Schema(example = "{\"q1\":4,\"q2\":null}", description = "1..4; null or absent is RTMK")
            Map<String, Integer> answers,

            @Nullable RespondentDocument respondent,
            @Nullable String suggestion,

            @Schema(
                    example = "2026-11-20T09:21:40+07:00",
                    description = "when the form was opened, by the clock of submittedAt; three answers or more in less"
                            + " than a second each mark the response. Not stored, no part of what makes a repeat,"
                            + " never refused")
            @Nullable String startedAt,

            @Schema(
                    description = "what stood in a field that no person sees; any text marks the response. Not stored,"
                            + " no part of what makes a repeat, never refused")
            @Nullable String trap) {}

    @Serdeable
    record RespondentDocument(
            @Nullable String sex,
            @Nullable String age,
            @Nullable String education,
            @Nullable String occupation,
            @Nullable Boolean disability) {}
}
