package id.suaraloket.office;

import io.micronaut.http.HttpResponse;
import java.util.function.Function;

/**
 * What a provisioning PUT came to.
 *
 * @param made true if the thing is new, false if it was there and is now as asked
 */
public record Provisioned<T>(T value, boolean made) {
    /** 201 for a new thing, 200 for one that was there. */
    <R> HttpResponse<R> response(Function<T, R> resource) {
        R body = resource.apply(value);
        return made ? HttpResponse.created(body) : HttpResponse.ok(body);
    }
}
