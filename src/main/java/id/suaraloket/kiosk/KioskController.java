package id.suaraloket.kiosk;

import id.suaraloket.web.ContentPolicy;
import id.suaraloket.web.EntityTag;
import id.suaraloket.web.InPage;
import id.suaraloket.web.Look;
import id.suaraloket.web.PageTag;
import id.suaraloket.web.Resource;
import id.suaraloket.web.View;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page of the counter tablet, and what a browser needs to keep and install it. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class KioskController {
    private static final int VERSION_LENGTH = 8;

    private final InPage css = InPage.style("/look/kiosk.css");
    private final InPage script = InPage.script(
            "disk", "outbox", "tablet", "screens", "keyboard", "visit", "idle", "upkeep", "desk", "kiosk");
    private final InPage worker = InPage.script("disk", "outbox", "sync", "kiosk-worker");
    private final String policy;
    private final String version;

    KioskController(Look look) {
        this.policy = ContentPolicy.of(List.of(look.css(), css), List.of(script));
        String template = new String(Resource.read("/views/kiosk/kiosk.html"), StandardCharsets.UTF_8);
        this.version = EntityTag.of(
                        (look.css().text() + css.text() + script.text() + template).getBytes(StandardCharsets.UTF_8))
                .value()
                .substring(1, 1 + VERSION_LENGTH);
    }

    @Get("/kiosk")
    @Produces("text/html;charset=UTF-8")
    HttpResponse<?> show() {
        return new PageTag(version)
                .on(View.response(HttpStatus.OK, "kiosk/kiosk", new KioskPage(css.text(), script.text(), version)))
                .header("Content-Security-Policy", policy);
    }

    @Get("/kiosk-worker.js")
    @Produces("text/javascript;charset=UTF-8")
    HttpResponse<String> worker() {
        return HttpResponse.ok(worker.text()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Get("/kiosk.webmanifest")
    @Produces("application/manifest+json")
    byte[] manifest() {
        return Resource.read("/assets/kiosk.webmanifest");
    }

    @Get("/kiosk-icon.svg")
    @Produces("image/svg+xml")
    byte[] icon() {
        return Resource.read("/assets/kiosk-icon.svg");
    }

    /**
     * What the page carries.
     *
     * @param version changes with everything the page is made of
     */
    record KioskPage(String css, String script, String version) {}
}
