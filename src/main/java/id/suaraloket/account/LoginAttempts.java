package id.suaraloket.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

/** Attempts to log in, by the name that was typed and the client that typed it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LoginAttempts extends GenericRepository<Account, String> {
    @Query("""
            INSERT IGNORE INTO login_attempt (account, client, tries, last_at)
            VALUES (:account, :client, 0, :now)
            """)
    void prepare(String account, String client, LocalDateTime now);

    @Query("SELECT tries, last_at FROM login_attempt WHERE account = :account AND client = :client FOR UPDATE")
    LoginAttempt lock(String account, String client);

    @Query("""
            UPDATE login_attempt SET tries = :tries, last_at = :lastAt
            WHERE account = :account AND client = :client
            """)
    void update(String account, String client, int tries, LocalDateTime lastAt);

    @Query("DELETE FROM login_attempt WHERE account = :account AND client = :client")
    void forget(String account, String client);

    @Query("DELETE FROM login_attempt WHERE account = :account")
    void forgetAll(String account);

    @Query("DELETE FROM login_attempt WHERE last_at < :before")
    void forgetOld(LocalDateTime before);
}
