package id.suaraloket.tablet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

/** The codes that were made for tablets. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredCodes extends GenericRepository<StoredCode, String> {
    void insert(StoredCode code);

    Optional<StoredCode> findByCodeHash(String codeHash);

    /** How many may use it, 1 or 0: the row is changed once, whoever comes at the same moment. */
    @Query("""
            UPDATE tablet_code SET used_at = :now
            WHERE code_hash = :codeHash AND used_at IS NULL AND expires_at > :now
            """)
    int use(String codeHash, LocalDateTime now);

    @Query("DELETE FROM tablet_code WHERE expires_at < :before")
    void deleteExpired(LocalDateTime before);
}
