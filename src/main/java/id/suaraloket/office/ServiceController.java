package id.suaraloket.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.JsonBody;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;

/** Provisioning of a unit's jenis layanan. */
@Controller("/api/v1/units/{unit}/services/{service}")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "provisioning")
class ServiceController {
    private final Units units;
    private final Provisioning provisioning;
    private final JsonMapper json;

    ServiceController(Units units, Provisioning provisioning, JsonMapper json) {
        this.units = units;
        this.provisioning = provisioning;
        this.json = json;
    }

    @Put
    @Operation(summary = "Makes or changes a jenis layanan", description = "201 made, 200 changed or the same.")
    HttpResponse<ServiceResource> put(String unit, String service, @Body InputStream body, Actor by)
            throws IOException {
        JsonBody fields = JsonBody.read(body, json);
        if (!Codes.isCode(service)) {
            fields.refuse("service", "field.notCode");
        }
        String name = fields.requiredText("name", 200);
        boolean active = fields.flag("active", true);
        fields.check();
        if (units.findByCode(unit).isEmpty()) {
            throw Problem.notFound();
        }
        return provisioning
                .putService(by, unit, service, name, active)
                .response(s -> new ServiceResource(s.code(), s.name(), s.active()));
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ServiceResource(String code, String name, boolean active) {}
}
