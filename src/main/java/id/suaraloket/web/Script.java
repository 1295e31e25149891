package id.suaraloket.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scripts of residents' pages. As the stylesheet, they stand within the page: it opens whole or not at all, however
 * bad the network. The service worker alone is a file of its own.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class Script {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<=\\s)//[^\\n]*");

    /** By the name under which a template asks for it. */
    private final Map<String, String> inPages = Map.of(
            "soon", join("soon"),
            "resident", join("outbox", "page", "speech"),
            "form", join("outbox", "page", "speech", "steps", "form"));

    private final String worker = join("outbox", "worker");

    private static String join(String... parts) {
        return Stream.of(parts)
                .map(part -> squeeze(new String(Resource.read("/assets/" + part + ".js"), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"));
    }

    /** Drops what only its writers need. Strings and expressions in the scripts must not look like comments. */
    static String squeeze(String script) {
        return COMMENT.matcher(script)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    Map<String, String> inPages() {
        return inPages;
    }

    /** The scripts in pages as source expressions of a Content-Security-Policy. */
    String hashes() {
        return inPages.values().stream().map(Resource::hash).sorted().collect(Collectors.joining(" "));
    }

    @Get("/worker.js")
    @Produces("text/javascript;charset=UTF-8")
    HttpResponse<String> worker() {
        return HttpResponse.ok(worker).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
