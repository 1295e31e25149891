package id.suaraloket.web;

import java.util.Locale;

/** The kinds of problem a client may meet, each with its status and its stable name. */
enum Kind {
    MALFORMED(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    STALE_FORM(403),
    NOT_FOUND(404),
    TABLET_CODE(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    BACKUP_ELSEWHERE(409),
    GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION(422),
    TOO_MANY_REQUESTS(429),
    FAILURE(500),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    /** The kind that speaks for a status; one without a kind of its own is told as malformed or as a failure. */
    static Kind of(int status) {
        for (Kind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status < 500 ? MALFORMED : FAILURE;
    }

    int status() {
        return status;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
