package id.suaraloket.account;

import id.suaraloket.web.LocalPath;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Sends whoever logged in too long ago for what is marked {@link PasswordAgain} to the login page, and from there back. */
@ServerFilter({"/staff/**", "/api/**"})
class PasswordAgainFilter implements Ordered {
    /** How long a login opens such a page. */
    static final Duration FRESH = Duration.ofMinutes(15);

    /** How long it sends one's form, so that nobody who is asked when a page opens loses what they typed into it. */
    static final Duration FRESH_ENOUGH = Duration.ofMinutes(60);

    private final Clock clock;

    PasswordAgainFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        boolean marked = RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getRouteInfo().getAnnotationMetadata().hasAnnotation(PasswordAgain.class))
                .isPresent();
        if (!marked) {
            return null;
        }
        boolean opens = request.getMethod() == HttpMethod.GET;
        LocalDateTime earliest = LocalDateTime.now(clock).minus(opens ? FRESH : FRESH_ENOUGH);
        return request.getUserPrincipal(ViewerAuthentication.class)
                .map(known -> known.viewer().since())
                .filter(since -> since.isBefore(earliest))
                .map(since -> HttpResponse.seeOther(UriBuilder.of("/login")
                        .queryParam("next", opens ? request.getUri() : page(request))
                        .build()))
                .orElse(null);
    }

    /** Where the form stood. */
    private static URI page(HttpRequest<?> request) {
        String referer = request.getHeaders().get(HttpHeaders.REFERER);
        try {
            return LocalPath.find(referer == null ? null : URI.create(referer).getRawPath())
                    .orElse(URI.create("/staff"));
        } catch (IllegalArgumentException e) {
            return URI.create("/staff");
        }
    }
}
