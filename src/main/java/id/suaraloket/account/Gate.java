package id.suaraloket.account;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.util.CollectionUtils;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Keeps people to their units and tokens to what they are for, before the roles are looked at. An address belongs to the unit that its
 * variable {@code unit} names, or to the one that a {@link UnitOf} finds. One that belongs to no unit is closed to whoever is not
 * there for all units, unless it says {@link AcrossUnits}.
 */
@Singleton
class Gate implements SecurityRule<HttpRequest<?>> {
    private static final String UNIT = "unit";
    private static final String API = "/api/v1/";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final List<UnitOf> finders;
    private final ExecutorService blocking;

    Gate(List<UnitOf> finders, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.finders = finders;
        this.blocking = blocking;
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 100;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty() || isOpen(route.get()) || !(authentication instanceof ViewerAuthentication known)) {
            return Publishers.just(SecurityRuleResult.UNKNOWN);
        }
        if (!isGoodFor(known.viewer(), request)) {
            return Publishers.just(SecurityRuleResult.REJECTED);
        }
        if (known.viewer().seesAll()
                || route.get().getRouteInfo().getAnnotationMetadata().hasAnnotation(AcrossUnits.class)) {
            return Publishers.just(SecurityRuleResult.UNKNOWN);
        }
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> isOwn(known.viewer(), route.get().getVariableValues()), blocking));
    }

    private static boolean isOpen(RouteMatch<?> route) {
        String[] asked = route.getRouteInfo().getAnnotationMetadata().stringValues(Secured.class);
        return CollectionUtils.setOf(asked).contains(SecurityRule.IS_ANONYMOUS);
    }

    private SecurityRuleResult isOwn(Viewer viewer, Map<String, Object> variables) {
        Set<String> units = units(variables);
        boolean own = !units.isEmpty() && units.stream().allMatch(viewer::sees);
        return own ? SecurityRuleResult.UNKNOWN : SecurityRuleResult.REJECTED;
    }

    /** More than one if an address names things of several: then it is closed to whoever is not there for all of those. */
    private Set<String> units(Map<String, Object> variables) {
        Object named = variables.get(UNIT);
        if (named != null) {
            return Set.of(named.toString());
        }
        return finders.stream()
                .filter(finder -> variables.containsKey(finder.variable()))
                .flatMap(finder -> finder.find(String.valueOf(variables.get(finder.variable()))).stream())
                .collect(Collectors.toSet());
    }

    /** A token opens the API alone, and of it what its scopes say. */
    private static boolean isGoodFor(Viewer viewer, HttpRequest<?> request) {
        Set<Scope> scopes = viewer.scopes();
        return scopes == null || (request.getPath().startsWith(API) && scopes.contains(needed(request)));
    }

    private static Scope needed(HttpRequest<?> request) {
        if (READING.contains(request.getMethod())) {
            return Scope.READ;
        }
        boolean responses = request.getPath().startsWith(API + "responses/")
                || request.getPath().endsWith("/imports")
                || request.getPath().contains("/batches/");
        return responses ? Scope.IMPORT : Scope.PROVISION;
    }
}
