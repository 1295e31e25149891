package id.suaraloket.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/**
 * Somebody's login, good on every server that shares the database.
 *
 * @param keyHash SHA-256 in hex of the key in the cookie
 * @param seenAt when it was last used (UTC, to the minute)
 */
@MappedEntity("login_session")
record LoginSession(@Id String keyHash, String account, LocalDateTime createdAt, LocalDateTime seenAt) {}
