package id.suaraloket.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.Principal;
import java.util.Map;

/** Gives each template its {@code site}. */
@Singleton
final class PageGlobals implements ViewModelProcessor<Map<String, Object>> {
    private final Messages messages;
    private final RequestLanguage language;
    private final Look look;
    private final Script script;
    private final boolean demo;

    PageGlobals(
            Messages messages,
            RequestLanguage language,
            Look look,
            Script script,
            @Property(name = "suaraloket.demo", defaultValue = "false") boolean demo) {
        this.messages = messages;
        this.language = language;
        this.look = look;
        this.script = script;
        this.demo = demo;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> view) {
        view.getModel().ifPresent(model -> model.put("site", site(request)));
    }

    Site site(HttpRequest<?> request) {
        URI uri = request.getUri();
        String query = uri.getRawQuery();
        return new Site(
                language.resolveOrDefault(request).getLanguage(),
                messages.languages(),
                look.css().text(),
                look.staff().text(),
                script.inPages(),
                demo,
                query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query,
                uri.getRawPath(),
                request.getAttribute(Site.CSRF, String.class).orElse(null),
                request.getUserPrincipal().map(Principal::getName).orElse(null),
                has(request, "OPERATOR"),
                has(request, "ADMIN"));
    }

    private static boolean has(HttpRequest<?> request, String role) {
        return request.getUserPrincipal(Authentication.class)
                .filter(who -> who.getRoles().contains(role))
                .isPresent();
    }
}
