package id.suaraloket.entry;

import id.suaraloket.account.Roles;
import id.suaraloket.response.Batch;
import id.suaraloket.response.Batches;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Ends a pile of paper: the next sheet begins another. A sheet of the pile that is sent late still belongs to it. */
@Controller("/staff/units/{unit}/batches/{batch}/end")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class BatchEndController {
    private final BatchPages pages;
    private final Batches batches;
    private final Clock clock;

    BatchEndController(BatchPages pages, Batches batches, Clock clock) {
        this.pages = pages;
        this.batches = batches;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(String unit, String batch) {
        Batch found = pages.get(unit, batch);
        batches.end(found.unit(), found.id(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
        return HttpResponse.seeOther(URI.create(BatchPages.path(found)));
    }
}
