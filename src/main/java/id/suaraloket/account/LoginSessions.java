package id.suaraloket.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

/** The logins that are open. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LoginSessions extends GenericRepository<LoginSession, String> {
    Optional<LoginSession> findByKeyHash(String keyHash);

    void insert(LoginSession session);

    @Query("UPDATE login_session SET seen_at = :seenAt WHERE key_hash = :keyHash")
    void touch(String keyHash, LocalDateTime seenAt);

    @Query("UPDATE login_session SET code_due = FALSE WHERE key_hash = :keyHash")
    void complete(String keyHash);

    @Query("DELETE FROM login_session WHERE key_hash = :keyHash")
    void end(String keyHash);

    @Query("DELETE FROM login_session WHERE account = :account")
    void endAll(String account);

    @Query("DELETE FROM login_session WHERE account = :account AND key_hash <> :keyHash")
    void endOthers(String account, String keyHash);

    @Query("DELETE FROM login_session WHERE seen_at < :idleSince OR created_at < :openedBefore")
    void endOld(LocalDateTime idleSince, LocalDateTime openedBefore);
}
