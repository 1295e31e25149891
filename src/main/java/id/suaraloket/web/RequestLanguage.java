package id.suaraloket.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.server.util.locale.CompositeHttpLocaleResolver;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of an answer: the one chosen on a page, else the first of the browser's wishes that we have, else Indonesian. The
 * framework's own resolver would take the first wish even where there is no text for it.
 */
@Singleton
@Primary
@Replaces(CompositeHttpLocaleResolver.class)
final class RequestLanguage implements HttpLocaleResolver {
    static final String COOKIE = "lang";

    private final Messages messages;
    private final List<Locale> locales;

    RequestLanguage(Messages messages) {
        this.messages = messages;
        this.locales = messages.languages().stream()
                .map(language -> Locale.forLanguageTag(language.id()))
                .toList();
    }

    @Override
    public Optional<Locale> resolve(HttpRequest<?> request) {
        return Optional.of(resolveOrDefault(request));
    }

    @Override
    public Locale resolveOrDefault(HttpRequest<?> request) {
        return chosen(request).or(() -> wished(request)).orElse(Messages.DEFAULT);
    }

    private Optional<Locale> chosen(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter(messages::speaks)
                .map(Locale::forLanguageTag);
    }

    private Optional<Locale> wished(HttpRequest<?> request) {
        String wishes = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (wishes == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wishes), locales));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
