package id.suaraloket.web;

import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
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
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class PageWriter implements Ordered {
    /** Just outside the filter that turns a model and a view into something writable. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }

    @ResponseFilter
    void write(MutableHttpResponse<?> response) throws IOException {
        if (response.body() instanceof Writable page) {
            StringWriter text = new StringWriter(16 * 1024);
            page.writeTo(text);
            response.body(text.toString());
        }
    }
}
