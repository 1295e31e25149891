package id.suaraloket.web;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why a request could not be served, thrown from anywhere: it becomes an error page for people and {@code application/problem+json}
 * (RFC 9457) for programs. Its {@code type} is {@code urn:suaraloket:problem:<slug>} and never changes; its words are the messages
 * {@code problem.<slug>.title}, {@code .detail} and, on pages, {@code .advice}. Answers to expected events, so without stack trace.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NEVER = -1;

    private final Kind kind;
    private final int status;
    private final String detailKey;
    private final transient List<Object> detailArgs;
    private final transient List<FieldProblem> fields;
    private final int retryAfter;
    private final @Nullable String failure;

    private Problem(
            Kind kind,
            int status,
            String detailKey,
            List<Object> detailArgs,
            List<FieldProblem> fields,
            int retryAfter,
            @Nullable String failure) {
        super(kind.slug(), null, false, false);
        this.kind = kind;
        this.status = status;
        this.detailKey = detailKey;
        this.detailArgs = List.copyOf(detailArgs);
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
        this.failure = failure;
    }

    /** 404: there is nothing at this address. */
    public static Problem notFound() {
        return of(Kind.NOT_FOUND);
    }

    /** 404: the code for a tablet is unknown, used or too old; which of them is not told. */
    public static Problem tabletCode() {
        return of(Kind.TABLET_CODE);
    }

    /** 410: there was something at this address, and it will not come back. */
    public static Problem gone() {
        return of(Kind.GONE);
    }

    /** 409: what is stored contradicts what was sent. */
    public static Problem conflict() {
        return of(Kind.CONFLICT);
    }

    /** 409: the store is not one whose backup this service makes. */
    public static Problem backupElsewhere() {
        return of(Kind.BACKUP_ELSEWHERE);
    }

    /** 422: understood, but these fields cannot be taken as they are. */
    public static Problem invalid(List<FieldProblem> fields) {
        return new Problem(Kind.VALIDATION, 422, detailKey(Kind.VALIDATION), List.of(), fields, NEVER, null);
    }

    /** 400: what was sent cannot be read at all; {@code key} is the message that says why. */
    public static Problem malformed(String key) {
        return new Problem(Kind.MALFORMED, 400, key, List.of(), List.of(), NEVER, null);
    }

    /** 413: what was sent is longer than {@code bytes}. */
    public static Problem tooLarge(int bytes) {
        return new Problem(
                Kind.TOO_LARGE, 413, "problem.too-large.limit", List.of((bytes + 1023) / 1024), List.of(), NEVER, null);
    }

    /** 429: this sender may come again after so many seconds. */
    public static Problem tooManyRequests(int retryAfterSeconds) {
        return later(Kind.TOO_MANY_REQUESTS, retryAfterSeconds);
    }

    /** 503: nothing wrong with the request; the same one may succeed after so many seconds. */
    public static Problem unavailable(int retryAfterSeconds) {
        return later(Kind.UNAVAILABLE, retryAfterSeconds);
    }

    /** 401: who is asking is not known. */
    public static Problem unauthorized() {
        return of(Kind.UNAUTHORIZED);
    }

    /** 403: who is asking is known and may not. */
    public static Problem forbidden() {
        return of(Kind.FORBIDDEN);
    }

    /** 403: a form came without the CSRF token of the browser's login, most often because that login has ended. */
    public static Problem staleForm() {
        return of(Kind.STALE_FORM);
    }

    /** What a bare status of the framework means. */
    static Problem ofStatus(int status) {
        Kind kind = Kind.of(status);
        return kind == Kind.UNAVAILABLE ? unavailable(FailureHandler.RETRY_AFTER_SECONDS) : of(kind, status);
    }

    /** 500: our fault, found in the log under this id. */
    static Problem failure(String id) {
        return new Problem(Kind.FAILURE, 500, detailKey(Kind.FAILURE), List.of(), List.of(), NEVER, id);
    }

    private static Problem of(Kind kind) {
        return of(kind, kind.status());
    }

    private static Problem of(Kind kind, int status) {
        return new Problem(kind, status, detailKey(kind), List.of(), List.of(), NEVER, null);
    }

    private static Problem later(Kind kind, int seconds) {
        return new Problem(kind, kind.status(), detailKey(kind), List.of(), List.of(), seconds, null);
    }

    private static String detailKey(Kind kind) {
        return "problem." + kind.slug() + ".detail";
    }

    public int status() {
        return status;
    }

    public String type() {
        return "urn:suaraloket:problem:" + kind.slug();
    }

    public String titleKey() {
        return "problem." + kind.slug() + ".title";
    }

    public String detailKey() {
        return detailKey;
    }

    public List<Object> detailArgs() {
        return detailArgs;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** Seconds after which the same request is worth another try; empty where waiting does not help. */
    public OptionalInt retryAfter() {
        return retryAfter == NEVER ? OptionalInt.empty() : OptionalInt.of(retryAfter);
    }

    String adviceKey() {
        return "problem." + kind.slug() + ".advice";
    }

    @Nullable String failure() {
        return failure;
    }
}
