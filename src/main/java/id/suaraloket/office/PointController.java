package id.suaraloket.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.EntityTag;
import id.suaraloket.web.JsonBody;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A survey point: what its form asks, and its provisioning. */
@Controller("/api/v1/points/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PointController {
    private final Units units;
    private final Services services;
    private final Points points;
    private final Provisioning provisioning;
    private final Questionnaires questionnaires;
    private final JsonMapper json;

    PointController(
            Units units,
            Services services,
            Points points,
            Provisioning provisioning,
            Questionnaires questionnaires,
            JsonMapper json) {
        this.units = units;
        this.services = services;
        this.points = points;
        this.provisioning = provisioning;
        this.questionnaires = questionnaires;
        this.json = json;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Tag(name = "collection")
    @Operation(
            summary = "What the form of a survey point asks",
            description = "In the questionnaire's official wording.")
    @ApiResponse(responseCode = "200", description = "the point")
    @ApiResponse(responseCode = "304", description = "not changed since the ETag in If-None-Match")
    @ApiResponse(responseCode = "404", description = "unknown code")
    @ApiResponse(responseCode = "410", description = "closed point")
    HttpResponse<?> get(String code, HttpRequest<?> request) throws IOException {
        Point point =
                PointCode.find(code).flatMap(c -> points.findByCode(c.value())).orElseThrow(Problem::notFound);
        if (point.closed()) {
            throw Problem.gone();
        }
        Unit unit = units.findByCode(point.unit()).orElseThrow(Problem::notFound);
        PointResource resource = PointResource.of(
                point,
                unit,
                services.listOffered(point),
                questionnaires.find(unit.questionnaire()).orElseThrow());
        byte[] body = json.writeValueAsBytes(resource);
        EntityTag tag = EntityTag.of(body);
        return (tag.isKnownTo(request)
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    }

    @Put
    @Secured(Roles.ADMIN)
    @Tag(name = "provisioning")
    @Operation(summary = "Makes or changes a survey point", description = "201 made, 200 changed or the same.")
    HttpResponse<PointSummary> put(String code, @Body InputStream body, Actor by) throws IOException {
        JsonBody fields = JsonBody.read(body, json);
        if (PointCode.find(code).isEmpty()) {
            fields.refuse("code", "field.notPointCode");
        }
        String unit = fields.requiredText("unit", 40);
        String service = fields.text("service", 40);
        String label = fields.requiredText("label", 200);
        PointKind kind = kind(fields);
        String place = fields.text("place", 200);
        boolean active = fields.flag("active", true);
        if (!unit.isEmpty() && units.findByCode(unit).isEmpty()) {
            fields.refuse("unit", "field.unknownUnit");
        } else if (service != null && services.find(unit, service).isEmpty()) {
            fields.refuse("service", "field.unknownService");
        }
        fields.check();
        PointCode known = PointCode.find(code).orElseThrow();
        // Scripts from before there were places must not wipe one out.
        String kept = place != null
                ? place
                : points.findByCode(known.value()).map(Point::place).orElse(null);
        return provisioning
                .putPoint(by, Point.open(known, unit, service, label, kind, kept), active)
                .response(PointSummary::of);
    }

    private static PointKind kind(JsonBody fields) {
        String kind = fields.requiredText("kind", 10);
        for (PointKind known : PointKind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        if (!kind.isEmpty()) {
            fields.refuse("kind", "field.notOneOf", "QR, KIOSK");
        }
        return PointKind.QR;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PointSummary(
            String code,
            String unit,
            @Nullable String service,
            String label,
            @Nullable String place,
            String kind,
            boolean active) {
        static PointSummary of(Point point) {
            return new PointSummary(
                    point.code(),
                    point.unit(),
                    point.service(),
                    point.label(),
                    point.place(),
                    point.kind().name(),
                    !point.closed());
        }
    }
}
