package id.suaraloket.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;

/**
 * The script of residents' pages, one file out of several, so that it takes one request. Its name changes with its
 * content: a browser asks for each version once. The service worker must keep its name, so a browser asks each time
 * whether there is a new one.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class Script {
    private static final List<String> PAGE = List.of("outbox", "page", "speech", "steps", "form");
    private static final List<String> WORKER = List.of("outbox", "worker");
    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final int HASH_BYTES = 6;

    private final byte[] page = join(PAGE);
    private final byte[] worker = join(WORKER);
    private final String name = "resident-" + HexFormat.of().formatHex(Resource.sha256(page), 0, HASH_BYTES) + ".js";

    private static byte[] join(List<String> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(Resource.read("/assets/" + part + ".js")));
        return all.toByteArray();
    }

    /** Where this version is found. */
    String path() {
        return "/assets/" + name;
    }

    @Get("/assets/{asked}")
    @Produces(JAVASCRIPT)
    HttpResponse<byte[]> show(String asked) {
        if (!asked.equals(name)) {
            throw Problem.notFound();
        }
        return HttpResponse.ok(page).header(HttpHeaders.CACHE_CONTROL, FOREVER);
    }

    @Get("/worker.js")
    @Produces(JAVASCRIPT)
    HttpResponse<byte[]> worker() {
        return HttpResponse.ok(worker).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
