package id.suaraloket.response;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A response of a batch, as whoever types sheets of paper sends it: each call may be repeated until it is heard. */
@Controller("/api/v1/units/{unit}/batches/{batch}/responses/{id}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class BatchResponseController {
    private final Units units;
    private final Batches batches;
    private final PaperEntry paper;
    private final BatchUndo undo;
    private final JsonMapper json;

    BatchResponseController(Units units, Batches batches, PaperEntry paper, BatchUndo undo, JsonMapper json) {
        this.units = units;
        this.batches = batches;
        this.paper = paper;
        this.undo = undo;
        this.json = json;
    }

    @Put
    @Operation(
            summary = "Stores a sheet of paper",
            description = "As the next of its batch, a pile of paper, which begins with its first sheet.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SheetDocument.class)))
    @ApiResponse(responseCode = "201", description = "stored now")
    @ApiResponse(responseCode = "200", description = "stored before, with the same content")
    @ApiResponse(responseCode = "404", description = "unknown unit, or the batch is no pile of paper of it")
    @ApiResponse(responseCode = "409", description = "other content is stored under this id")
    @ApiResponse(responseCode = "422", description = "fields are wrong, each is named")
    HttpResponse<Sent> put(
            String unit, String batch, String id, @Body InputStream body, @Parameter(hidden = true) Actor by)
            throws IOException {
        Unit known = get(unit);
        Sheet sheet = Sheet.of(id, JsonBody.read(body, json));
        Receipt receipt = paper.enter(known, id(batch), sheet, by);
        return HttpResponse.<Sent>status(receipt == Receipt.STORED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Sent(id));
    }

    @Put("/exclusion")
    @Operation(summary = "Undoes a response of a batch: it counts nowhere any more, its row stays")
    @ApiResponse(responseCode = "201", description = "undone now")
    @ApiResponse(responseCode = "200", description = "it counted nowhere before")
    @ApiResponse(responseCode = "404", description = "the batch has no such response")
    HttpResponse<Sent> undo(String unit, String batch, String id, @Parameter(hidden = true) Actor by) {
        boolean now = undo.undo(batch(unit, batch), id(id), by);
        return HttpResponse.<Sent>status(now ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Sent(id));
    }

    @Delete("/exclusion")
    @Operation(summary = "Lets a response count again that was undone in its batch")
    @ApiResponse(responseCode = "204", description = "it counts, unless it is excluded for another reason")
    @ApiResponse(responseCode = "404", description = "the batch has no such response")
    HttpResponse<?> readmit(String unit, String batch, String id, @Parameter(hidden = true) Actor by) {
        undo.readmit(batch(unit, batch), id(id), by);
        return HttpResponse.noContent();
    }

    private Unit get(String unit) {
        return units.findByCode(unit).orElseThrow(Problem::notFound);
    }

    private Batch batch(String unit, String batch) {
        return batches.find(get(unit).code(), id(batch)).orElseThrow(Problem::notFound);
    }

    private static UUID id(String text) {
        return Intake.findId(text).orElseThrow(Problem::notFound);
    }

    /** By its id a sender knows that it was us who answered. */
    @Serdeable
    record Sent(String id) {}

    /** The body of the PUT, for the OpenAPI document; read by {@link JsonBody}. */
    @Serdeable
    record SheetDocument(
            @Schema(example = "ktp") String service,

            @Schema(description = "the version that was printed, as lumajang-14@1; without it the unit's present one")
            @Nullable String questionnaire,

            @Schema(description = "day on which it was filled in", example = "2026-11-20")
            String date,

            @Schema(description = "question to 1..4; what is not there is RTMK")
            Map<String, Integer> answers,

            @Nullable Map<String, String> respondent,
            @Nullable String suggestion) {}
}
