package id.suaraloket.account;

import id.suaraloket.web.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Sends whoever must have a second factor and has none to where they set one up, and nowhere else. */
@ServerFilter({"/staff", "/staff/**", "/api/**"})
class SecondFactorFilter implements Ordered {
    private static final String SET_UP = "/staff/account/second-factor";

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        boolean due = request.getUserPrincipal(ViewerAuthentication.class)
                .filter(known -> known.viewer().secondFactorDue())
                .isPresent();
        if (!due || request.getPath().equals(SET_UP)) {
            return null;
        }
        if (request.getMethod() != HttpMethod.GET) {
            throw Problem.unauthorized();
        }
        return HttpResponse.seeOther(URI.create(SET_UP));
    }
}
