package id.suaraloket.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scripts of residents' and of staff's pages; the service worker alone is a file of its own. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class Script {
    private final InPage soon = InPage.script("soon");
    private final InPage resident = InPage.script("disk", "outbox", "page", "speech");
    private final InPage form = InPage.script("disk", "outbox", "page", "speech", "steps", "form");
    private final InPage worker = InPage.script("disk", "outbox", "sync", "worker");

    /** Those of staff's pages, by the name under which a template asks for one; each page carries {@code busy} and at most one more. */
    private final Map<String, InPage> staff = Map.of(
            "busy", InPage.script("busy"),
            "refresh", InPage.script("refresh"),
            "preview", InPage.script("steps", "preview"),
            "paper", InPage.script("disk", "paper"));

    /** By the name under which a template asks for it. */
    Map<String, String> inPages() {
        Map<String, String> texts =
                new HashMap<>(Map.of("soon", soon.text(), "resident", resident.text(), "form", form.text()));
        staff.forEach((name, script) -> texts.put(name, script.text()));
        return texts;
    }

    List<InPage> ofResidents() {
        return List.of(soon, resident, form);
    }

    List<InPage> ofStaff() {
        return List.copyOf(staff.values());
    }

    @Get("/worker.js")
    @Produces("text/javascript;charset=UTF-8")
    HttpResponse<String> worker() {
        return HttpResponse.ok(worker.text()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
