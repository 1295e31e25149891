package id.suaraloket.web;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a {@link Problem} into the answer its reader understands: a page for people, problem+json for programs. */
@Singleton
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final MediaType HTML = MediaType.of("text/html;charset=UTF-8");
    private static final MediaType TEXT = MediaType.of("text/plain;charset=UTF-8");
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final Messages messages;
    private final RequestLanguage language;
    private final PageGlobals globals;
    private final SecurityHeaders headers;
    private final JsonMapper json;
    private final ThymeleafViewsRenderer<Map<String, Object>> pages;

    Problems(
            Messages messages,
            RequestLanguage language,
            PageGlobals globals,
            SecurityHeaders headers,
            JsonMapper json,
            ThymeleafViewsRenderer<Map<String, Object>> pages) {
        this.messages = messages;
        this.language = language;
        this.globals = globals;
        this.headers = headers;
        this.json = json;
        this.pages = pages;
    }

    MutableHttpResponse<Object> answer(HttpRequest<?> request, Problem problem) {
        return fill(request, problem, HttpResponse.status(status(problem.status())));
    }

    /** Keeps the status and the headers that an answer has already, such as {@code Allow}. */
    MutableHttpResponse<Object> fill(HttpRequest<?> request, Problem problem, MutableHttpResponse<Object> answer) {
        Locale locale = language.resolveOrDefault(request);
        answer.header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        problem.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (forPrograms(request)) {
            answer.contentType(PROBLEM).body(document(problem, locale));
        } else {
            answer.contentType(HTML).body(page(request, problem, locale, answer));
        }
        // Here too, since an answer made after the filters have run would go without.
        headers.add(request, answer);
        return answer;
    }

    static boolean forPrograms(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) {
            return true;
        }
        for (MediaType wish : request.accept()) {
            if (wish.matches(MediaType.TEXT_HTML_TYPE)) {
                return false;
            }
            if (wish.getExtension().equals(MediaType.EXTENSION_JSON)
                    || wish.getSubtype().endsWith("+json")) {
                return true;
            }
        }
        return false;
    }

    private String document(Problem problem, Locale locale) {
        List<ProblemDocument.Field> errors = problem.fields().stream()
                .map(field -> new ProblemDocument.Field(field.field(), text(locale, field.key(), field.args())))
                .toList();
        String failure = problem.failure();
        ProblemDocument document = new ProblemDocument(
                problem.type(),
                text(locale, problem.titleKey(), List.of()),
                problem.status(),
                text(locale, problem.detailKey(), problem.detailArgs()),
                failure == null ? null : "urn:suaraloket:failure:" + failure,
                errors.isEmpty() ? null : errors);
        try {
            return json.writeValueAsString(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String page(HttpRequest<?> request, Problem problem, Locale locale, MutableHttpResponse<Object> answer) {
        ErrorPage page = new ErrorPage(
                problem.status(),
                text(locale, problem.titleKey(), List.of()),
                text(locale, problem.detailKey(), problem.detailArgs()),
                advice(request, problem, locale),
                problem.fields(),
                problem.failure());
        try (StringWriter writer = new StringWriter()) {
            Writable html = pages.render("web/error", Map.of("page", page, "site", globals.site(request)), request);
            html.writeTo(writer);
            return writer.toString();
        } catch (IOException | RuntimeException e) {
            LOG.error("The error page itself cannot be shown", e);
            answer.contentType(TEXT);
            return page.title() + "\n\n" + page.detail() + "\n";
        }
    }

    /** Who has just sent something wants to know what became of it, so some advice differs for them. */
    private @Nullable String advice(HttpRequest<?> request, Problem problem, Locale locale) {
        boolean sent = request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
        Optional<String> afterSending =
                sent ? messages.find(locale, problem.adviceKey() + ".sent") : Optional.<String>empty();
        return afterSending.or(() -> messages.find(locale, problem.adviceKey())).orElse(null);
    }

    private String text(Locale locale, String key, List<Object> args) {
        return messages.find(locale, key).isPresent() ? messages.get(locale, key, args.toArray()) : key;
    }

    private static HttpStatus status(int code) {
        return HttpStatus.valueOf(code);
    }
}
