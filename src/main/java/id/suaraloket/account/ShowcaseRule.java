package id.suaraloket.account;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Opens addresses that say {@link OpenOncePublished}, before the {@link Gate} looks who asks; what is not published is left to it. */
@Singleton
class ShowcaseRule implements SecurityRule<HttpRequest<?>> {
    private final Showcase showcase;
    private final ExecutorService blocking;

    ShowcaseRule(Showcase showcase, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.showcase = showcase;
        this.blocking = blocking;
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 200;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty()
                || !route.get().getRouteInfo().getAnnotationMetadata().hasAnnotation(OpenOncePublished.class)) {
            return Publishers.just(SecurityRuleResult.UNKNOWN);
        }
        Map<String, Object> named = route.get().getVariableValues();
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(() -> judge(named), blocking));
    }

    private SecurityRuleResult judge(Map<String, Object> named) {
        boolean open = showcase.isPublished(String.valueOf(named.get("unit")), String.valueOf(named.get("period")));
        return open ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN;
    }
}
