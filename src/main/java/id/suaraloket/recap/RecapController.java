package id.suaraloket.recap;

import id.suaraloket.account.Roles;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A period's recap for programs. */
@Controller("/api/v1/units/{unit}/recaps/{period}")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class RecapController {
    private final RecapQuery recaps;

    RecapController(RecapQuery recaps) {
        this.recaps = recaps;
    }

    @Get
    @Operation(
            summary = "The recap of a period",
            description =
                    "Periods: 2021-TW3, 2024-S2, 2024-07, 2024. Rounded figures are texts with two decimals; exact"
                            + " ones are numbers cut off after six decimals.")
    @ApiResponse(responseCode = "200", description = "the recap; without responses its figures are null, with a reason")
    @ApiResponse(responseCode = "404", description = "unknown unit, jenis layanan or period")
    RecapDocument get(String unit, String period, @QueryValue @Nullable String service) {
        return RecapDocument.of(recaps.get(unit, period, service));
    }
}
