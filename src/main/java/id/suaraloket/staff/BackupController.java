package id.suaraloket.staff;

import id.suaraloket.account.PasswordAgain;
import id.suaraloket.account.Roles;
import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** Hands out a copy of the embedded database. */
@Controller("/api/v1/backup")
@Secured(Roles.ADMIN)
@PasswordAgain
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operation")
class BackupController {
    private static final String ZIP = "application/zip";

    private final Backup backup;
    private final AuditTrail trail;
    private final Clock clock;

    BackupController(Backup backup, AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.backup = backup;
        this.clock = clock;
    }

    @Get
    @Produces(ZIP)
    @Operation(
            summary = "A copy of the embedded database",
            description = "Consistent, while responses go on being taken. org.h2.tools.Restore reads it.")
    @ApiResponse(responseCode = "200", description = "the database as a zip")
    @ApiResponse(responseCode = "409", description = "the store is MySQL, whose backup mysqldump makes")
    HttpResponse<StreamedFile> show(Actor by) throws IOException {
        Backup.Copy copy = backup.make();
        trail.add(by, Act.BACKED_UP, null, "backup");
        return HttpResponse.ok(new StreamedFile(copy.zip(), MediaType.of(ZIP), clock.millis(), copy.bytes())
                        .attach("suaraloket-" + LocalDate.now(clock) + ".zip"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
