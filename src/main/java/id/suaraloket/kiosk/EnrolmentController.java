package id.suaraloket.kiosk;

import id.suaraloket.tablet.Enrolment;
import id.suaraloket.web.JsonBody;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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

/** Lets in a tablet that brings a code. */
@Controller("/api/v1/tablets")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tablets")
class EnrolmentController {
    private final Enrolment enrolment;
    private final JsonMapper json;

    EnrolmentController(Enrolment enrolment, JsonMapper json) {
        this.enrolment = enrolment;
        this.json = json;
    }

    @Post
    @Operation(
            summary = "Lets a tablet in by a code that staff made",
            description = "The code is good once and for 30 minutes; its case, blanks and hyphens do not matter. The"
                    + " token is told this once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CodeDocument.class)))
    @ApiResponse(
            responseCode = "201",
            description = "the tablet with its token",
            content = @Content(schema = @Schema(implementation = Enrolled.class)))
    @ApiResponse(responseCode = "404", description = "a code that is unknown, used or too old")
    @ApiResponse(responseCode = "422", description = "no code")
    @ApiResponse(responseCode = "429", description = "many codes are being tried; see Retry-After")
    HttpResponse<Enrolled> enrol(@Body InputStream body) throws IOException {
        JsonBody fields = JsonBody.read(body, json);
        String code = fields.requiredText("code", 40);
        fields.check();
        Enrolment.NewTablet made = enrolment.enrol(code);
        return HttpResponse.created(new Enrolled(
                        made.tablet().id().toString(),
                        made.token().value(),
                        made.tablet().point()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The body of the POST, for the OpenAPI document; read by {@link JsonBody}. */
    @Serdeable
    record CodeDocument(@Schema(example = "ABCD-EFGH") String code) {}

    /** @param token for {@code Authorization: Bearer} */
    @Serdeable
    record Enrolled(
            String id,
            String token,
            @Schema(example = "K7Q2M9") String point) {}
}
