package id.suaraloket.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The tokens of all people. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ApiTokens extends GenericRepository<ApiToken, String> {
    Optional<ApiToken> findBySecretHash(String secretHash);

    /** Somebody's, those that are good for nothing any more too, the latest first. */
    @Query("SELECT * FROM api_token WHERE account = :account ORDER BY made_at DESC, id")
    List<ApiToken> listByAccount(String account);

    void insert(ApiToken token);

    @Query("UPDATE api_token SET last_used_at = :now WHERE id = :id")
    void touch(String id, LocalDateTime now);

    @Query("UPDATE api_token SET revoked_at = :now WHERE id = :id AND account = :account AND revoked_at IS NULL")
    int revoke(String id, String account, LocalDateTime now);
}
