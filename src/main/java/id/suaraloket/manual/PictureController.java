package id.suaraloket.manual;

import id.suaraloket.web.EntityTag;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** A picture of the manual. */
@Controller("/bantuan/gambar")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class PictureController {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** An hour without asking; after that the tag tells whether it is still the same. */
    private static final String KEPT = "public, max-age=3600";

    @Get("/{name}.png")
    @Produces(MediaType.IMAGE_PNG)
    HttpResponse<byte[]> show(String name, HttpRequest<?> request) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw Problem.notFound();
        }
        try (InputStream in = PictureController.class.getResourceAsStream("/panduan/gambar/" + name + ".png")) {
            if (in == null) {
                throw Problem.notFound();
            }
            byte[] picture = in.readAllBytes();
            EntityTag tag = EntityTag.of(picture);
            return (tag.isKnownTo(request) ? HttpResponse.<byte[]>notModified() : HttpResponse.ok(picture))
                    .header(HttpHeaders.ETAG, tag.value())
                    .header(HttpHeaders.CACHE_CONTROL, KEPT);
        }
    }
}
