package id.suaraloket.https;

import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.file.Files;

/** The authority that tablets install: public, as every certificate is. */
@Controller("/authority.crt")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class AuthorityController {
    private final CertificateFolder folder;

    AuthorityController(CertificateFolder folder) {
        this.folder = folder;
    }

    @Get
    @Produces("application/x-x509-ca-cert")
    HttpResponse<byte[]> show() throws IOException {
        if (!Files.exists(folder.root())) {
            throw Problem.notFound();
        }
        return HttpResponse.ok(Files.readAllBytes(folder.root())).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
