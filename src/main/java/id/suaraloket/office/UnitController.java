package id.suaraloket.office;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.JsonBody;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Provisioning of units. */
@Controller("/api/v1/units/{unit}")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "provisioning")
class UnitController {
    private static final int MOST_YEARS = 100;

    private final Provisioning provisioning;
    private final Questionnaires questionnaires;
    private final JsonMapper json;

    UnitController(Provisioning provisioning, Questionnaires questionnaires, JsonMapper json) {
        this.provisioning = provisioning;
        this.questionnaires = questionnaires;
        this.json = json;
    }

    @Put
    @Operation(summary = "Makes or changes a unit", description = "201 made, 200 changed or the same.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitDocument.class)))
    @ApiResponse(responseCode = "201", description = "made")
    @ApiResponse(responseCode = "200", description = "changed, or the same as before")
    @ApiResponse(responseCode = "422", description = "fields are missing or wrong; each is named")
    HttpResponse<UnitResource> put(String unit, @Body InputStream body, Actor by) throws IOException {
        JsonBody fields = JsonBody.read(body, json);
        if (!Codes.isCode(unit)) {
            fields.refuse("unit", "field.notCode");
        }
        String name = fields.requiredText("name", 200);
        String kabupaten = fields.requiredText("kabupaten", 200);
        String questionnaire = questionnaire(fields);
        Weighting weighting = weighting(fields);
        questionnaires
                .find(questionnaire)
                .map(chosen -> chosen.unsur().size())
                .filter(unsur -> !weighting.fits(unsur))
                .ifPresent(unsur -> fields.refuse("weighting", "field.weightingUnfit", unsur));
        Method method = method(fields);
        String zone = zone(fields);
        Long population = fields.count("population");
        int retention = years(fields, "retentionYears", Unit.DEFAULT_RETENTION_YEARS);
        int suggestions = years(fields, "suggestionRetentionYears", Unit.DEFAULT_SUGGESTION_RETENTION_YEARS);
        fields.check();
        Unit made = new Unit(
                unit,
                name,
                kabupaten,
                questionnaire,
                weighting,
                method,
                zone,
                population,
                retention,
                suggestions,
                false);
        return provisioning.put(by, made).response(UnitResource::of);
    }

    private static int years(JsonBody fields, String name, int otherwise) {
        Long years = fields.count(name);
        if (years == null) {
            return otherwise;
        }
        if (years < 1 || years > MOST_YEARS) {
            fields.refuse(name, "field.notWithin", 1, MOST_YEARS);
            return otherwise;
        }
        return years.intValue();
    }

    private String questionnaire(JsonBody fields) {
        String code = fields.text("questionnaire", 40);
        if (code == null) {
            return Unit.DEFAULT_QUESTIONNAIRE;
        }
        if (questionnaires.find(code).isEmpty()) {
            fields.refuse("questionnaire", "field.unknownQuestionnaire");
        }
        return code;
    }

    private static Weighting weighting(JsonBody fields) {
        String code = fields.text("weighting", 20);
        return code == null
                ? Weighting.ONE_OVER_K
                : Weighting.find(code).orElseGet(() -> {
                    fields.refuse("weighting", "field.notOneOf", "1/k, 0.111, 0.11");
                    return Weighting.ONE_OVER_K;
                });
    }

    private static Method method(JsonBody fields) {
        String code = fields.text("method", 20);
        return code == null
                ? Method.POOLED
                : Method.find(code).orElseGet(() -> {
                    fields.refuse("method", "field.notOneOf", "pooled, mean-of-services");
                    return Method.POOLED;
                });
    }

    private static String zone(JsonBody fields) {
        String zone = fields.text("zone", 40);
        if (zone == null) {
            return Unit.DEFAULT_ZONE;
        }
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            fields.refuse("zone", "field.notZone");
            return Unit.DEFAULT_ZONE;
        }
    }
}
