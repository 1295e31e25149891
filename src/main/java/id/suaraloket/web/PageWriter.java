package id.suaraloket.web;

import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Writes a page while its failure can still be answered. Left to the framework a template is run when the answer is already on its way,
 * and one that throws there leaves the browser waiting until the connection times out.
 *
 * <p>A page with a {@link PageTag} is not sent again to a browser that has it already.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class PageWriter implements Ordered {
    /** Just outside the filter that turns a model and a view into something writable. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }

    @ResponseFilter
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.body() instanceof Writable page) {
            StringWriter text = new StringWriter(16 * 1024);
            page.writeTo(text);
            response.body(text.toString());
            response.getAttribute(PageTag.ATTRIBUTE, PageTag.class)
                    .ifPresent(tag -> tag(request, response, tag.of(text.toString())));
        }
    }

    private static void tag(HttpRequest<?> request, MutableHttpResponse<?> response, EntityTag tag) {
        response.header(HttpHeaders.ETAG, tag.value()).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (tag.isKnownTo(request)) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
        }
    }
}
