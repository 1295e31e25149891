package id.suaraloket.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;

/** The OpenAPI document, as the build made it out of the controllers. */
@Controller("/openapi.yml")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class OpenApiController {
    private static final String DOCUMENT = "/META-INF/swagger/openapi.yml";

    @Get
    @Produces("application/yaml")
    byte[] show() throws IOException {
        try (InputStream document = OpenApiController.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw Problem.notFound();
            }
            return document.readAllBytes();
        }
    }
}
