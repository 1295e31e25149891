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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Provisioning of a unit's yearly target. */
@Controller("/api/v1/units/{unit}/targets/{year}")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "provisioning")
class TargetController {
    private static final BigDecimal HIGHEST = new BigDecimal(100);
    private final Units units;
    private final YearTargets targets;
    private final JsonMapper json;

    TargetController(Units units, YearTargets targets, JsonMapper json) {
        this.units = units;
        this.targets = targets;
        this.json = json;
    }

    @Put
    @Operation(summary = "Sets a year's target", description = "201 made, 200 changed or the same.")
    HttpResponse<TargetResource> put(String unit, String year, @Body InputStream body, Actor by) throws IOException {
        JsonBody fields = JsonBody.read(body, json);
        if (!year.matches("20\\d\\d")) {
            fields.refuse("year", "field.notYear");
        }
        BigDecimal target = index(fields, "target");
        BigDecimal realisasi = index(fields, "realisasi");
        fields.check();
        if (units.findByCode(unit).isEmpty()) {
            throw Problem.notFound();
        }
        int number = Integer.parseInt(year);
        return targets.put(by, new Target(unit, number, target, realisasi)).response(TargetResource::of);
    }

    private static @Nullable BigDecimal index(JsonBody fields, String name) {
        BigDecimal value = fields.decimal(name);
        if (value != null && value.compareTo(HIGHEST) > 0) {
            fields.refuse(name, "field.notIndex");
        }
        return value;
    }

    /** Both figures as text with a point and two decimals. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TargetResource(
            int year, @Nullable String target, @Nullable String realisasi) {
        static TargetResource of(Target target) {
            return new TargetResource(target.targetYear(), text(target.target()), text(target.realisasi()));
        }

        private static @Nullable String text(@Nullable BigDecimal value) {
            return value == null ? null : value.setScale(2).toPlainString();
        }
    }
}
