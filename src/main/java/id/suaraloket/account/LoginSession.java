package id.suaraloket.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/**
 * Somebody's login, good on every server that shares the database.
 *
 * @param keyHash SHA-256 in hex of the key in the cookie
 * @param seenAt when it was last used (UTC, to the minute)
 * @param codeDue whether the code of the second factor is still asked for; until then it lets in nowhere
 */
@MappedEntity("login_session")
record LoginSession(
        @Id String keyHash, String account, LocalDateTime createdAt, LocalDateTime seenAt, boolean codeDue) {}
