package id.suaraloket.entry;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.response.Batch;
import id.suaraloket.response.BatchUndo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** Undoes what came in together, all of it or one response, and lets it count again. Doing it twice does no harm. */
@Controller("/staff/units/{unit}/batches/{batch}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Hidden
class BatchUndoController {
    private static final String PAPER = "paper";

    private final BatchPages pages;
    private final BatchUndo undo;

    BatchUndoController(BatchPages pages, BatchUndo undo) {
        this.pages = pages;
        this.undo = undo;
    }

    @Post("/undo")
    HttpResponse<?> undoAll(String unit, String batch, Actor by) {
        Batch found = pages.get(unit, batch);
        undo.undoAll(found, by);
        return page(found);
    }

    @Post("/readmission")
    HttpResponse<?> readmitAll(String unit, String batch, Actor by) {
        Batch found = pages.get(unit, batch);
        undo.readmitAll(found, by);
        return page(found);
    }

    @Post("/responses/{response}/undo")
    HttpResponse<?> undo(String unit, String batch, String response, @Body Map<String, String> fields, Actor by) {
        Batch found = pages.get(unit, batch);
        undo.undo(found, BatchPages.id(response), by);
        return back(found, fields);
    }

    @Post("/responses/{response}/readmission")
    HttpResponse<?> readmit(String unit, String batch, String response, @Body Map<String, String> fields, Actor by) {
        Batch found = pages.get(unit, batch);
        undo.readmit(found, BatchPages.id(response), by);
        return back(found, fields);
    }

    /** To where the button was. */
    private static HttpResponse<?> back(Batch batch, Map<String, String> fields) {
        return PAPER.equals(fields.get("from"))
                ? HttpResponse.seeOther(URI.create("/staff/units/" + batch.unit() + "/paper"))
                : page(batch);
    }

    private static HttpResponse<?> page(Batch batch) {
        return HttpResponse.seeOther(URI.create(BatchPages.path(batch)));
    }
}
