package id.suaraloket.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

/** The browsers in which somebody logged in before. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface KnownDevices extends GenericRepository<Account, String> {
    @Query("SELECT COUNT(*) FROM known_device WHERE account = :account AND key_hash = :keyHash")
    long count(String account, String keyHash);

    @Query("INSERT IGNORE INTO known_device (account, key_hash, seen_at) VALUES (:account, :keyHash, :now)")
    void insert(String account, String keyHash, LocalDateTime now);

    @Query("UPDATE known_device SET seen_at = :now WHERE account = :account AND key_hash = :keyHash")
    void touch(String account, String keyHash, LocalDateTime now);

    @Query("DELETE FROM known_device WHERE account = :account")
    void forgetAll(String account);

    @Query("DELETE FROM known_device WHERE seen_at < :before")
    void forgetOld(LocalDateTime before);
}
