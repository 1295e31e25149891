package id.suaraloket.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

/** The one-time links with which people choose a password. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountLinks extends GenericRepository<Account, String> {
    @Query("""
            INSERT INTO account_link (secret_hash, account, expires_at, used_at)
            VALUES (:secretHash, :account, :expiresAt, NULL)
            """)
    void insert(String secretHash, String account, LocalDateTime expiresAt);

    /** Whose link it is, if it is still good. */
    @Query("""
            SELECT account FROM account_link
            WHERE secret_hash = :secretHash AND used_at IS NULL AND expires_at > :now
            """)
    Optional<String> findAccount(String secretHash, LocalDateTime now);

    /** Uses the link up. @return 1 if it was good until now */
    @Query("""
            UPDATE account_link SET used_at = :now
            WHERE secret_hash = :secretHash AND used_at IS NULL AND expires_at > :now
            """)
    int use(String secretHash, LocalDateTime now);

    @Query("UPDATE account_link SET used_at = :now WHERE account = :account AND used_at IS NULL")
    void endAll(String account, LocalDateTime now);
}
