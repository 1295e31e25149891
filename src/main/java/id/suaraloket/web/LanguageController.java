package id.suaraloket.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The language switch at the foot of each page. */
@Controller("/lang")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class LanguageController {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Messages messages;

    LanguageController(Messages messages) {
        this.messages = messages;
    }

    @Get("/{language}")
    MutableHttpResponse<?> choose(String language, @QueryValue @Nullable String to) {
        if (!messages.speaks(language)) {
            throw Problem.notFound();
        }
        // Never for HTTPS alone: one that was set there could not be changed over plain HTTP, and it holds no secret.
        Cookie cookie = Cookie.of(RequestLanguage.COOKIE, language)
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(false)
                .sameSite(SameSite.Lax);
        return HttpResponse.seeOther(LocalPath.find(to).orElse(URI.create("/"))).cookie(cookie);
    }
}
