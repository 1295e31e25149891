package id.suaraloket.report;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.RecapQuery;
import id.suaraloket.web.Messages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A period's lembar publikasi, to be hung on the wall or posted; in Indonesian, whoever asks. */
@Controller("/api/v1/units/{unit}/recaps/{period}")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recap")
class PosterController {
    private static final String KIND = "lembar-publikasi";

    private final RecapQuery recaps;
    private final PosterAuthor author;
    private final PosterPress press;
    private final PublicAddress address;
    private final Exports exports;

    PosterController(
            RecapQuery recaps, PosterAuthor author, PosterPress press, PublicAddress address, Exports exports) {
        this.recaps = recaps;
        this.author = author;
        this.press = press;
        this.address = address;
        this.exports = exports;
    }

    @Get("/poster.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Operation(summary = "The lembar publikasi of a period on A4 or A3")
    @ApiResponse(responseCode = "200", description = "the sheet, marked as long as the period is not final")
    @ApiResponse(responseCode = "404", description = "unknown unit, period or paper")
    HttpResponse<byte[]> pdf(
            String unit,
            String period,
            @QueryValue @Nullable String paper,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor by) {
        Recap recap = recaps.get(unit, period, null);
        Paper size = Paper.of(paper, Set.of(Paper.A4, Paper.A3));
        byte[] sheet = press.pdf(author.write(recap, address.of(request), Messages.DEFAULT), size);
        return exports.hand(by, KIND, recap, sheet, "-" + size + ".pdf");
    }

    @Get("/poster.png")
    @Produces(MediaType.IMAGE_PNG)
    @Operation(summary = "The lembar publikasi of a period as a picture of 1080 x 1350 pixels")
    @ApiResponse(responseCode = "200", description = "the picture, marked as long as the period is not final")
    @ApiResponse(responseCode = "404", description = "unknown unit or period")
    HttpResponse<byte[]> png(String unit, String period, HttpRequest<?> request, @Parameter(hidden = true) Actor by) {
        Recap recap = recaps.get(unit, period, null);
        byte[] picture = press.png(author.write(recap, address.of(request), Messages.DEFAULT));
        return exports.hand(by, KIND, recap, picture, ".png");
    }
}
