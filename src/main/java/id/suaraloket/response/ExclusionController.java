package id.suaraloket.response;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.JsonBody;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
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
import java.util.UUID;

/** Takes a response out of every figure, and back in. */
@Controller("/api/v1/responses/{id}/exclusion")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class ExclusionController {
    private final Exclusions exclusions;
    private final JsonMapper json;

    ExclusionController(Exclusions exclusions, JsonMapper json) {
        this.exclusions = exclusions;
        this.json = json;
    }

    @Put
    @Operation(
            summary = "Excludes a response from every figure",
            description = "Its row stays. Recaps tell how many responses are excluded.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ExclusionDocument.class)))
    @ApiResponse(responseCode = "201", description = "excluded now")
    @ApiResponse(responseCode = "200", description = "it was excluded before; the first reason stays")
    @ApiResponse(responseCode = "404", description = "no such response in the store")
    @ApiResponse(responseCode = "422", description = "the reason is missing or too long")
    HttpResponse<?> put(String id, @Body InputStream body, @Parameter(hidden = true) Actor by) throws IOException {
        JsonBody fields = JsonBody.read(body, json);
        String reason = fields.requiredText("reason", Exclusions.REASON_LENGTH);
        fields.check();
        boolean now = exclusions.exclude(id(id), reason, by).orElseThrow(Problem::notFound);
        return HttpResponse.status(now ? HttpStatus.CREATED : HttpStatus.OK);
    }

    @Delete
    @Operation(summary = "Lets an excluded response count again")
    @ApiResponse(responseCode = "204", description = "it counts")
    @ApiResponse(responseCode = "404", description = "no such response in the store")
    HttpResponse<?> delete(String id, @Parameter(hidden = true) Actor by) {
        if (exclusions.lift(id(id), by).isEmpty()) {
            throw Problem.notFound();
        }
        return HttpResponse.noContent();
    }

    private static UUID id(String text) {
        return Intake.findId(text).orElseThrow(Problem::notFound);
    }

    /** The body of the PUT, for the OpenAPI document; read by {@link JsonBody}. */
    @Serdeable
    record ExclusionDocument(
            @Schema(example = "Diisi petugas untuk mencoba tablet")
            String reason) {}
}
