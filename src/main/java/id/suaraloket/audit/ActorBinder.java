package id.suaraloket.audit;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a controller who sends the request, and from where. */
@Singleton
class ActorBinder implements TypedRequestArgumentBinder<Actor> {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        return () -> Optional.of(actor(request));
    }

    private static Actor actor(HttpRequest<?> request) {
        String name = request.getUserPrincipal().map(Principal::getName).orElse(Actor.NOBODY);
        return new Actor(name, origin(request));
    }

    /**
     * The address that spoke to this server, and the one for which it says to speak: behind a proxy the second tells more, and
     * without one anybody may claim it, so neither is left out.
     */
    private static String origin(HttpRequest<?> request) {
        String near = request.getRemoteAddress().getAddress() == null
                ? request.getRemoteAddress().getHostString()
                : request.getRemoteAddress().getAddress().getHostAddress();
        return Optional.ofNullable(request.getHeaders().get(FORWARDED))
                .map(list -> list.substring(0, list.indexOf(',') < 0 ? list.length() : list.indexOf(','))
                        .strip())
                .filter(far -> ADDRESS.matcher(far).matches())
                .map(far -> far + " / " + near)
                .orElse(near);
    }
}
