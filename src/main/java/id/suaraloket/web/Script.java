package id.suaraloket.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HexFormat;

/** The script of residents' pages. Its name changes with its content, so a browser asks for each version once. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class Script {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final int HASH_BYTES = 6;

    private final byte[] content;
    private final String name;

    Script() {
        this.content = Resource.read("/assets/resident.js");
        this.name = "resident-" + HexFormat.of().formatHex(Resource.sha256(content), 0, HASH_BYTES) + ".js";
    }

    /** Where this version is found. */
    String path() {
        return "/assets/" + name;
    }

    @Get("/{asked}")
    @Produces("text/javascript;charset=UTF-8")
    HttpResponse<byte[]> show(String asked) {
        if (!asked.equals(name)) {
            throw Problem.notFound();
        }
        return HttpResponse.ok(content).header(HttpHeaders.CACHE_CONTROL, FOREVER);
    }
}
