package id.suaraloket.entry;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.response.ImportFile;
import id.suaraloket.response.ImportFiles;
import id.suaraloket.response.ImportResult;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A file that was uploaded: what it comes to, and the yes or no to it. */
@Controller("/staff/units/{unit}/imports/{file}")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ImportController {
    private final BatchPages batches;
    private final ImportFiles files;
    private final ImportPages pages;

    ImportController(BatchPages batches, ImportFiles files, ImportPages pages) {
        this.batches = batches;
        this.files = files;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String unit, String file, Locale locale) {
        Unit known = batches.unit(unit);
        Optional<ImportFile> kept = files.find(known, BatchPages.id(file));
        return kept.isPresent()
                ? pages.preview(known, kept.get(), files.preview(known, kept.get()), locale)
                : afterwards(known, file);
    }

    @Post("/intake")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(String unit, String file, Actor by, Locale locale) {
        Unit known = batches.unit(unit);
        Optional<ImportFile> kept = files.find(known, BatchPages.id(file));
        if (kept.isEmpty() || files.isTaken(known, kept.get().id())) {
            return afterwards(known, file);
        }
        try {
            ImportResult result = files.take(known, kept.get(), by);
            return result.rolledBack()
                    ? pages.refuse(known, kept.get().name(), result.rejected(), locale)
                    : afterwards(known, file);
        } catch (Problem refused) {
            // Said twice at once: the other one has done it.
            if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
                    && files.isTaken(known, kept.get().id())) {
                return afterwards(known, file);
            }
            throw refused;
        }
    }

    @Post("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(String unit, String file) {
        Unit known = batches.unit(unit);
        files.find(known, BatchPages.id(file)).ifPresent(files::remove);
        return HttpResponse.seeOther(URI.create("/staff/units/" + known.code() + "/imports"));
    }

    /** What became of a file that is kept no more. */
    private HttpResponse<?> afterwards(Unit unit, String file) {
        UUID id = BatchPages.id(file);
        String base = "/staff/units/" + unit.code();
        return HttpResponse.seeOther(URI.create(files.isTaken(unit, id) ? base + "/batches/" + id : base + "/imports"));
    }
}
